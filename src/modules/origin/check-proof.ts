// Customs Act Enforcement Order Art. 61; checklist 4.6 (3), (4), (6), (7): the paper that proves an origin.
import type { CountryCode } from '../../kernel/country-code.ts';
import { addMonths, type PlainDate } from '../../kernel/plain-date.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { ReadProof } from './claim-schema.ts';
import { type CodeComparison, compareCodes } from './compare-codes.ts';
import { type Agreement, type OriginReference, type Party, proofKindOf } from './domain/origin-reference.ts';
import { originRefusals as no } from './refusals.ts';

export type ProofQuestion = {
  readonly reference: OriginReference;
  readonly agreement: Agreement;
  readonly party: Party;
  readonly origin: CountryCode;
  readonly code: string;
  readonly asOf: PlainDate;
  /** Edition of the Harmonized System that the schedule of the day rests on. */
  readonly hsEdition: string;
  /** Of the claim. */
  readonly pointer: string;
};

export const kindsAllowed = ({ agreement, party }: Pick<ProofQuestion, 'agreement' | 'party'>): readonly string[] =>
  party.proofs ?? agreement.proofs;

/** Last day on which the proof may be used; `undefined` for a kind without a date. */
export const validUntil = (date: PlainDate, { proofMonths }: Pick<Agreement, 'proofMonths'>): PlainDate =>
  addMonths(date, proofMonths);

/**
 * A proof that is quoted must be right even where none was needed: what the declaration states is the law's
 * business.
 */
export function checkProof(proof: ReadProof, question: ProofQuestion): Refusal[] {
  const { reference, origin } = question;
  const pointer = `${question.pointer}/proof`;
  const kinds = kindsAllowed(question).join(', ');
  const kind = proofKindOf(reference, proof.kind);
  if (kind === undefined) {
    const known = Object.keys(reference.proofKinds).join(', ');
    return [no.proofKindUnknown(`${pointer}/kind`, { kind: proof.kind, kinds: known })];
  }
  const refusals: Refusal[] = [];
  if (!kindsAllowed(question).includes(kind.code)) {
    const { agreement } = question.agreement;
    refusals.push(no.proofKindNotAllowed(`${pointer}/kind`, { agreement, origin, kind: kind.code, kinds }));
  }
  if (kind.needsNumber && proof.number === undefined) {
    refusals.push(no.proofNumberMissing(`${pointer}/number`, { kind: kind.code }));
  }
  if (kind.needsDate && proof.date === undefined) {
    refusals.push(no.proofDateMissing(`${pointer}/date`, { kind: kind.code }));
  }
  return [...refusals, ...checkDates(proof, question, pointer), ...checkGoods(proof, question, pointer)];
}

function checkDates({ date, period }: ReadProof, { agreement, asOf }: ProofQuestion, pointer: string): Refusal[] {
  if (date !== undefined && date > asOf) return [no.proofDateAfter(`${pointer}/date`, { date, day: asOf })];
  if (period !== undefined) {
    const { from, to } = period;
    if (to < from || to > addMonths(from, agreement.proofMonths)) {
      return [no.proofPeriodTooLong(`${pointer}/period`, { months: agreement.proofMonths })];
    }
    if (asOf < from || to < asOf) return [no.proofPeriodOutside(`${pointer}/period`, { from, to, day: asOf })];
    return [];
  }
  const until = date && validUntil(date, agreement);
  return until && until < asOf ? [no.proofExpired(`${pointer}/date`, { until, day: asOf })] : [];
}

/** `undefined` when the proof names no code. */
export function codesOf({ goodsCode }: ReadProof, question: ProofQuestion): CodeComparison | undefined {
  if (goodsCode === undefined) return undefined;
  const { agreement, hsEdition: edition, code, reference } = question;
  return compareCodes({ proofCode: goodsCode, proofEdition: agreement.hsEdition, code, edition }, reference);
}

function checkGoods(proof: ReadProof, question: ProofQuestion, pointer: string): Refusal[] {
  const { goodsCode } = proof;
  if (goodsCode === undefined || codesOf(proof, question)?.kind !== 'other') return [];
  return [no.proofOtherGoods(`${pointer}/goodsCode`, { proofCode: goodsCode, code: question.code })];
}
