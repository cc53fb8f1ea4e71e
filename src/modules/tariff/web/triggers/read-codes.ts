import { toHalfWidth } from '../../../../ui/index.ts';

/** Beginnings of codes as people write them: with commas, blanks, dots, full-width digits. */
export const readCodes = (text: string): string[] => [
  ...new Set(
    toHalfWidth(text)
      .split(/[\s,;、，]+/)
      .map((code) => code.replaceAll('.', ''))
      .filter(Boolean),
  ),
];
