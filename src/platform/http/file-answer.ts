const MARK = Symbol('file answer');

/** An answer that is a document instead of JSON. */
export type FileAnswer = {
  readonly [MARK]: true;
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer | string;
};

export const fileAnswer = (file: Omit<FileAnswer, typeof MARK>): FileAnswer => ({ ...file, [MARK]: true });

export const isFileAnswer = (value: unknown): value is FileAnswer =>
  typeof value === 'object' && value !== null && MARK in value;
