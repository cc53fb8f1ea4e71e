// Handbook 8: three questions on which customs binds itself. The letter begins the number; the lengths are those of the
// three fields of a declaration in which a ruling is quoted (JKB, JKO, JKH).

export const RULING_KINDS = ['classification', 'origin', 'valuation'] as const;
export type RulingKind = (typeof RULING_KINDS)[number];

type Form = { readonly letter: string; readonly digits: number };
const FORMS: Readonly<Record<RulingKind, Form>> = {
  classification: { letter: 'C', digits: 6 },
  origin: { letter: 'O', digits: 4 },
  valuation: { letter: 'V', digits: 4 },
};

export const RULING_NUMBER = /^(?:C\d{2}\d{6}|[OV]\d{2}\d{4})$/;

/** `C26000123`: kind, year, place in the year's row. `undefined` when the row is full. */
export function formatRulingNumber(kind: RulingKind, year: number, sequence: number): string | undefined {
  const { letter, digits } = FORMS[kind];
  const text = String(sequence).padStart(digits, '0');
  return text.length > digits ? undefined : `${letter}${String(year % 100).padStart(2, '0')}${text}`;
}

/** As a person types it: any width, lower case, with hyphens or blanks. */
export const readRulingNumber = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
