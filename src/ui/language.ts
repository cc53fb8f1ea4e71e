export const languages = ['ja', 'en'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(text: unknown): text is Language {
  return text === 'ja' || text === 'en';
}
