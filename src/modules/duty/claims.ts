// Customs Act Art. 3 proviso; handbook 4.6: a preference is claimed, never silently applied. Whether it stands is
// decided by the origin room; here its rate takes the place of the others, and what a reader should know becomes a
// flag.
import type { CountryCode } from '../../kernel/country-code.ts';
import type { Minor } from '../../kernel/money.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type ClaimDecision, decideClaim, proofKindOf, type ReadClaim } from '../origin/contract.ts';
import { ratesOn, type TariffLine } from '../tariff/contract.ts';
import type { ExchangeTable } from '../valuation/contract.ts';
import type { AssessmentReference, Flag } from './assessment.ts';
import { evaluateColumn, type RateFacts } from './evaluate-columns.ts';
import type { Scheme } from './scheme/scheme-fields.ts';

export type ClaimDesk = {
  readonly reference: AssessmentReference;
  readonly exchange: ExchangeTable;
  /** Of the whole declaration: the waiver of proof looks at it. */
  readonly totalCustomsValue: Minor;
  readonly scheme: Scheme;
};

type Claiming = {
  readonly claim: ReadClaim | undefined;
  readonly code: string;
  readonly origin: CountryCode;
};

type Place = {
  readonly index: number;
  readonly line: TariffLine | undefined;
  readonly facts: RateFacts;
};

const NOT_CLAIMED = ok(undefined);

/** `undefined` when nothing is claimed. */
export function decideItemClaim(
  { claim, code, origin }: Claiming,
  { index, line, facts }: Place,
  { reference, exchange, totalCustomsValue, scheme }: ClaimDesk,
): Result<ClaimDecision | undefined> {
  if (claim === undefined) return NOT_CLAIMED;
  const question = {
    pointer: `/items/${index}/claim`,
    asOf: facts.asOf,
    code,
    origin,
    claim,
    cells: line && ratesOn(line, facts.asOf),
    totalCustomsValue,
    simplified: scheme === 'simplified',
    parameters: reference.parameters,
    exchangeOf: (currency: string) => exchange.rates[currency]?.rate,
    amountOf: ({ column, printed }: { readonly column: string; readonly printed: string }) => {
      const { outcome } = evaluateColumn(column, printed, facts);
      return outcome.kind === 'amount' ? outcome.amount : undefined;
    },
  };
  return decideClaim(question, reference.origin);
}

/** By agreement, kind and number, as the register of proofs knows them. */
export const proofKey = (agreement: string, kind: string, number: string): string => `${agreement} ${kind} ${number}`;

type Claimed = { readonly claim: ReadClaim; readonly decision: ClaimDecision; readonly index: number };

/** A number that no register was asked about, or that none holds, is taken at its word and said so. */
export function claimFlagsOf(
  { claim, decision, index }: Claimed,
  { verifiedProofs, origin }: AssessmentReference,
): Flag[] {
  const { proof } = claim;
  const flags: Flag[] = [...decision.flags];
  if (proof === undefined || proof === 'assumed') return flags;
  const number = proof.number ?? '';
  const kind = proofKindOf(origin, proof.kind)?.code ?? proof.kind;
  const key = proofKey(decision.agreement, kind, number);
  if (verifiedProofs?.includes(key)) return flags;
  const detail = number === '' ? proof.kind : `${proof.kind} ${number}`;
  return [...flags, { kind: 'proof-unverified', pointer: `/items/${index}/claim/proof`, words: UNVERIFIED, detail }];
}

const UNVERIFIED = {
  ja: '証明は登録簿と照合していません。記載どおりのものとして計算しました。',
  en: 'The proof was not found in the register; computed as if it is as stated.',
};
