// Customs Act Art. 3; handbook 2.6: a temporary rate replaces the general one even when it is higher; the WTO rate
// applies only when it is lower and the origin is entitled to it; a preference applies only when claimed and proven.
// "Lower" is decided on the amounts for these goods, never on the printed text or its brackets.
import { compare, type Decimal } from '../../../kernel/decimal.ts';
import type { Minor } from '../../../kernel/money.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { TEMPORARY } from './rate-column.ts';

export type RateAmount = { readonly kind: 'amount'; readonly nominal: Decimal; readonly amount: Minor };
/** A rate that gave no amount: it must be looked up, a fact is missing, or nothing was conceded. */
export type RateWithoutAmount = { readonly kind: 'look-up' | 'needs' | 'not-conceded' };

export type ColumnRate<O extends RateAmount | RateWithoutAmount> = {
  readonly column: string;
  readonly printed: string;
  readonly outcome: O;
};

export type RateCandidate<C> = { readonly rate: C; readonly chosen: boolean; readonly why: Words };

export type RateChoice<C> =
  | { readonly kind: 'chosen'; readonly rate: C; readonly candidates: readonly RateCandidate<C>[] }
  /** The rates that would have to be known before anyone can choose. */
  | { readonly kind: 'undecided'; readonly open: readonly C[] }
  | { readonly kind: 'no-rate' };

export type RateColumns<C> = {
  readonly general: C | undefined;
  readonly temporary: C | undefined;
  readonly wto: C | undefined;
  readonly mfnEntitled: boolean;
  /** A preference claimed and proven, or a rate given for trial: it applies instead of all others. */
  readonly claimed: C | undefined;
};

type Rated = ColumnRate<RateAmount | RateWithoutAmount>;

export function chooseRate<C extends Rated>(columns: RateColumns<C>): RateChoice<C> {
  const { claimed } = columns;
  const mfn = chooseMfn(columns);
  if (claimed === undefined) return mfn;
  if (claimed.outcome.kind !== 'amount') return { kind: 'undecided', open: [claimed] };
  const others = [columns.temporary, columns.general, columns.wto].filter((rate) => rate !== undefined);
  const passed = others.map((rate) => ({ rate, chosen: false, why: CLAIM_INSTEAD }));
  return { kind: 'chosen', rate: claimed, candidates: [{ rate: claimed, chosen: true, why: CLAIMED }, ...passed] };
}

function chooseMfn<C extends Rated>({ general, temporary, wto, mfnEntitled }: RateColumns<C>): RateChoice<C> {
  const replaced = temporary !== undefined && temporary.outcome.kind !== 'not-conceded';
  const base = replaced ? temporary : general;
  const idle = replaced ? general : undefined;
  const conceded = wto !== undefined && wto.outcome.kind !== 'not-conceded' ? wto : undefined;
  if (base === undefined) return { kind: 'no-rate' };
  if (base.outcome.kind === 'not-conceded') return { kind: 'no-rate' };
  if (conceded === undefined || !mfnEntitled) {
    if (base.outcome.kind !== 'amount') return { kind: 'undecided', open: [base] };
    const why = mfnEntitled ? NOT_CONCEDED : NO_MFN;
    return settled({ rate: base, why: applies(base.column) }, wto && { rate: wto, why }, idle);
  }
  // Nothing is lower than nothing: a free base needs no look at the WTO column.
  const notLower = { rate: conceded, why: WTO_NOT_LOWER };
  if (isFree(base)) return settled({ rate: base, why: applies(base.column) }, notLower, idle);
  if (base.outcome.kind !== 'amount' || conceded.outcome.kind !== 'amount') {
    return { kind: 'undecided', open: [base, conceded].filter(({ outcome }) => outcome.kind !== 'amount') };
  }
  if (isLower(conceded, base)) return settled({ rate: conceded, why: WTO_LOWER }, { rate: base, why: WTO_LOWER }, idle);
  return settled({ rate: base, why: applies(base.column) }, notLower, idle);
}

type Reasoned<C> = { readonly rate: C; readonly why: Words };

/** The chosen rate first, then the one it was compared with, then a general rate that a temporary one replaces. */
function settled<C>({ rate, why }: Reasoned<C>, compared: Reasoned<C> | undefined, idle: C | undefined): RateChoice<C> {
  const candidates: RateCandidate<C>[] = [{ rate, chosen: true, why }];
  if (compared) candidates.push({ rate: compared.rate, chosen: false, why: compared.why });
  if (idle) candidates.push({ rate: idle, chosen: false, why: TEMPORARY_REPLACES });
  return { kind: 'chosen', rate, candidates };
}

const isFree = ({ outcome }: Rated): boolean => outcome.kind === 'amount' && outcome.nominal.units === 0n;

/** On the lawful amounts; where flooring makes them equal, on the amounts before rounding. */
function isLower(a: Rated, b: Rated): boolean {
  if (a.outcome.kind !== 'amount' || b.outcome.kind !== 'amount') return false;
  if (a.outcome.amount !== b.outcome.amount) return a.outcome.amount < b.outcome.amount;
  return compare(a.outcome.nominal, b.outcome.nominal) < 0;
}

const applies = (column: string): Words => (column === TEMPORARY ? TEMPORARY_APPLIES : GENERAL_APPLIES);

const GENERAL_APPLIES: Words = { ja: '基本税率を適用', en: 'the general rate applies' };
const TEMPORARY_APPLIES: Words = {
  ja: '暫定税率が基本税率に代わり適用',
  en: 'the temporary rate applies in place of the general rate',
};
const TEMPORARY_REPLACES: Words = { ja: '暫定税率があるため適用しない', en: 'replaced by the temporary rate' };
const WTO_LOWER: Words = { ja: '協定税率の税額の方が低い', en: 'the WTO rate gives the lower amount' };
const WTO_NOT_LOWER: Words = { ja: '協定税率の税額は低くない', en: 'the WTO rate does not give a lower amount' };
const NO_MFN: Words = {
  ja: '原産国は協定税率の対象外',
  en: 'the origin is not entitled to most-favoured-nation treatment',
};
const NOT_CONCEDED: Words = { ja: '協定による譲許なし', en: 'no concession' };
const CLAIMED: Words = { ja: '指定された税率', en: 'the rate that was claimed or given' };
const CLAIM_INSTEAD: Words = { ja: '指定された税率を優先', en: 'another rate was claimed or given' };
