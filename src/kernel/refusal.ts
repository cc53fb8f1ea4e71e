/** Text in the two languages that every user-visible sentence has. */
export type Words = { readonly ja: string; readonly en: string };

/**
 * A business "no" as a value: what happened, where, under which law, and what to do about it.
 * `pointer` is a JSON pointer (RFC 6901) into the input; empty when the whole request is meant.
 */
export type Refusal = {
  readonly code: string;
  readonly status: number;
  readonly pointer: string;
  readonly law?: Words;
  readonly what: Words;
  readonly fix: Words;
  readonly params: Readonly<Record<string, string>>;
};

export type RefusalText = {
  /** HTTP status used when this is the first refusal of an answer. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;
  readonly law?: Words;
  readonly what: Words;
  readonly fix: Words;
};

export type RefusalParams = Readonly<Record<string, string | number | bigint>>;

export type RefusalFactory = (pointer: string, params?: RefusalParams) => Refusal;

/**
 * Turns a room's catalogue (code → texts with `{placeholders}`) into factories with the same keys.
 * Codes are `room.kebab-name`; the catalogue is the only place where a refusal is worded.
 */
export function defineRefusals<K extends string>(
  room: string,
  texts: Record<K, RefusalText>,
): Record<K, RefusalFactory> {
  const entries = Object.entries<RefusalText>(texts).map(([key, text]) => {
    const code = `${room}.${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return [key, (pointer: string, params: RefusalParams = {}) => makeRefusal(code, text, pointer, params)];
  });
  return Object.fromEntries(entries) as Record<K, RefusalFactory>;
}

/** The same refusal, seen from one level further out: `/code` becomes `/items/3/code`. */
export function under(prefix: string, refusals: readonly Refusal[]): Refusal[] {
  return refusals.map((refusal) => ({ ...refusal, pointer: `${prefix}${refusal.pointer}` }));
}

function makeRefusal(code: string, text: RefusalText, pointer: string, params: RefusalParams): Refusal {
  const strings = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return {
    code,
    status: text.status,
    pointer,
    ...(text.law ? { law: text.law } : {}),
    what: fill(text.what, strings),
    fix: fill(text.fix, strings),
    params: strings,
  };
}

const fill = (words: Words, params: Record<string, string>): Words => ({
  ja: fillOne(words.ja, params),
  en: fillOne(words.en, params),
});

const fillOne = (template: string, params: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
