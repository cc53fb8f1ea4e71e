// Customs Act Art. 7 (3): a written answer binds customs for the applicant's goods as described in it,
// and no longer when the goods differ, it has expired, or it was withdrawn; handbook 8.
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { RulingKind } from './kinds.ts';

export type RulingDecision = {
  readonly validFrom: PlainDate;
  readonly code: string | null;
  readonly origin: string | null;
};

export type RulingToQuote = {
  readonly kind: RulingKind;
  readonly traderId: string;
  readonly validUntil: PlainDate | null;
  readonly invalidatedOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
  /** Oldest first: the answer, and what a review changed. */
  readonly decisions: readonly RulingDecision[];
};

export type Quotation = {
  readonly traderId: string | null;
  readonly kind: RulingKind | null;
  readonly code: string;
  readonly origin: string;
  readonly asOf: PlainDate;
};

export type QuotedVerdict =
  | 'binds'
  | 'unknown'
  | 'of-another'
  | 'other-kind'
  | 'not-answered'
  | 'not-yet'
  | 'expired'
  | 'invalidated'
  | 'code-differs'
  | 'origin-differs';

/** What was in force on the day; a review's change counts from its own day. */
export const decisionOn = (decisions: readonly RulingDecision[], asOf: PlainDate): RulingDecision | undefined =>
  decisions.findLast(({ validFrom }) => validFrom <= asOf);

export function judgeQuoted(ruling: RulingToQuote, quoted: Quotation): QuotedVerdict {
  // Whether an unpublished ruling of somebody else exists is nobody's business.
  if (ruling.traderId !== quoted.traderId) return ruling.publishedOn === null ? 'unknown' : 'of-another';
  if (quoted.kind !== null && quoted.kind !== ruling.kind) return 'other-kind';
  if (ruling.decisions.length === 0 || ruling.validUntil === null) return 'not-answered';
  if (ruling.invalidatedOn !== null && quoted.asOf >= ruling.invalidatedOn) return 'invalidated';
  if (quoted.asOf > ruling.validUntil) return 'expired';
  const decision = decisionOn(ruling.decisions, quoted.asOf);
  if (!decision) return 'not-yet';
  if (decision.code !== null && !isWithin(quoted.code, decision.code)) return 'code-differs';
  if (decision.origin !== null && quoted.origin.trim().toUpperCase() !== decision.origin) return 'origin-differs';
  return 'binds';
}

const CODE_DIGITS = 9;

/** A ruling may name a heading, a subheading or a whole code; the tenth character of a declared code is NACCS's own. */
function isWithin(declared: string, ruled: string): boolean {
  const digits = declared.replace(/\D/g, '').slice(0, CODE_DIGITS);
  return digits.startsWith(ruled.replace(/\D/g, '').slice(0, CODE_DIGITS));
}
