// What is typed about a proof, as the register takes it.
import { readCodes } from '../../tariff/web/index.ts';
import type { ProofInput } from './proof-data.ts';

export const BLANK_PROOF = {
  importer: '',
  agreement: '',
  kind: '',
  number: '',
  issuedOn: '',
  periodFrom: '',
  periodTo: '',
  issuer: '',
  exporterNumber: '',
  origin: '',
  goodsCodes: '',
};
export type ProofForm = typeof BLANK_PROOF;
export type ProofField = keyof ProofForm;

export type ProofLine = { readonly codes: string; readonly quantity: string; readonly unit: string };
export const blankProofLine = (): ProofLine => ({ codes: '', quantity: '', unit: '' });

const POINTERS: Readonly<Record<string, string>> = { periodFrom: '/period/from', periodTo: '/period/to' };
/** Where the register points for a field. */
export const proofPointer = (field: string): string => POINTERS[field] ?? `/${field}`;

/** Places of the lines that say something; the register's lines are these, in this order. */
export const filledLines = (lines: readonly ProofLine[]): number[] =>
  lines.flatMap(({ codes, quantity, unit }, index) => (`${codes}${quantity}${unit}`.trim() === '' ? [] : [index]));

export function proofInput(form: ProofForm, lines: readonly ProofLine[]): ProofInput {
  const { agreement, kind, number, issuer, exporterNumber, importer, issuedOn, origin, periodFrom, periodTo } = form;
  const filled = filledLines(lines).flatMap((index) => lines[index] ?? []);
  return {
    agreement,
    kind,
    number,
    issuer,
    exporterNumber,
    ...(importer && { importer }),
    ...(issuedOn && { issuedOn }),
    ...(origin && { origin }),
    ...((periodFrom || periodTo) && { period: { from: periodFrom, to: periodTo } }),
    goodsCodes: readCodes(form.goodsCodes),
    lines: filled.map(({ codes, quantity, unit }) => ({ codes: readCodes(codes), quantity, unit })),
  };
}
