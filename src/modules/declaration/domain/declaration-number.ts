// Handbook 1.9: eleven digits, ten of body and one of branch; the branch is 0 at first issue, and rises by change.
// Inside the body (design of this system, NACCS's own is not published): last digit of the year, digit of the customs
// region, eight digits of that region's sequence. A hundred million a year and region; unique together with the year.

const BODY = /^\d{10}$/;
export const LAST_BRANCH = 9;

export type DeclarationNumber = { readonly body: string; readonly branch: number };

/** The region is the first character of the office code; offices without a digit in front share sequence 0. */
export const regionOf = (office: string): string => (/^\d/.test(office) ? office.slice(0, 1) : '0');

/** What stands before the sequence: year digit and region digit. */
export const numberPrefix = (day: string, office: string): string => `${day.slice(3, 4)}${regionOf(office)}`;

export const formatDeclarationNumber = ({ body, branch }: DeclarationNumber): string => `${body}${branch}`;

/** As printed: `123456 78900`. */
export const printDeclarationNumber = (number: DeclarationNumber): string => {
  const digits = formatDeclarationNumber(number);
  return `${digits.slice(0, 6)} ${digits.slice(6)}`;
};

/** For reading: as printed; what is no such number stays as it is. */
export function printNumber(number: string): string {
  const read = readDeclarationNumber(number);
  return read?.branch === undefined ? number : printDeclarationNumber({ body: read.body, branch: read.branch });
}

/** Accepts the printed form and the ten digits alone (branch unknown). */
export function readDeclarationNumber(text: string): { readonly body: string; readonly branch?: number } | undefined {
  const digits = text.replace(/[\s-]/g, '');
  if (BODY.test(digits)) return { body: digits };
  if (BODY.test(digits.slice(0, 10)) && /^\d$/.test(digits.slice(10))) {
    return { body: digits.slice(0, 10), branch: Number(digits.slice(10)) };
  }
  return undefined;
}
