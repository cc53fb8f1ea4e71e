// Handbook 2.6, 4.6: the importer chooses whether to claim; the system shows what each lawful claim would save and
// which proof it takes. Every figure is that of a declaration of the line alone, so duty and taxes are floored once
// (R4, R7, R10) and `saving` is what the trader sees on that line. Pure: the browser asks it with the same reference.
import type { Minor } from '../../kernel/money.ts';
import type { Refusal, Words } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type ClaimDecision, graceYearsOn, listStandings, waiverOn } from '../origin/contract.ts';
import { assessRead } from './assess.ts';
import type { Assessment, AssessmentReference } from './assessment.ts';
import { DUTY } from './domain/measures.ts';
import { type DeclarationToAssess, type ItemToAssess, readAssessmentRequest } from './read-request.ts';
import { PLAIN_ITEM } from './scheme/read-scheme.ts';

export type AdvisedClaim = {
  readonly agreement: string;
  readonly name: Words;
  readonly column: string;
  readonly rate: string;
  readonly duty: Minor;
  readonly total: Minor;
  readonly saving: Minor;
  readonly proof: ClaimDecision['proof'];
  readonly graceUntil: string | null;
  readonly law: Words;
};

/** A lawful claim whose duty cannot be computed yet, with what is missing. */
export type OpenClaim = { readonly agreement: string; readonly refusals: readonly Refusal[] };

export type AdvisedItem = {
  readonly number: number;
  readonly code: string;
  readonly origin: string;
  readonly unclaimed: {
    readonly column: string;
    readonly rate: string;
    readonly duty: Minor;
    readonly total: Minor;
  };
  /** Dearest saving first. */
  readonly claims: readonly AdvisedClaim[];
  readonly open: readonly OpenClaim[];
};

/**
 * Claims, trial rates and reliefs of the request are set aside: every line is looked at as if nothing were claimed. A
 * scheme stays what the line pays without a claim; with one the simplified tariff is given up (checklist 4.6, 10).
 */
export function adviseClaims(request: unknown, reference: AssessmentReference): Result<AdvisedItem[]> {
  const read = readAssessmentRequest(request);
  if (!read.ok) return read;
  const declaration = { ...read.value, items: read.value.items.map(unclaimed) };
  const assessed = assessRead(general(declaration), reference);
  if (!assessed.ok) return assessed;
  const total = assessed.value.totals.customsValue;
  const advised = declaration.items.map((item, index) => {
    const value = assessed.value.items[index]?.customsValue ?? 0n;
    return adviseItem(valued(item, value), index, { declaration, reference, total });
  });
  const refusals = advised.flatMap((result) => (result.ok ? [] : result.refusals));
  return refusals.length > 0
    ? refused(...refusals)
    : ok(advised.flatMap((result) => (result.ok ? [result.value] : [])));
}

type Desk = {
  readonly declaration: DeclarationToAssess;
  readonly reference: AssessmentReference;
  /** Customs value of the whole declaration, which the waiver of proof looks at. */
  readonly total: Minor;
};

function adviseItem(item: ItemToAssess, index: number, desk: Desk): Result<AdvisedItem> {
  const { asOf } = desk.declaration;
  const { parameters, origin: reference } = desk.reference;
  const alone = assessUnclaimed(item, desk);
  if (!alone.ok) return alone;
  const { origin, code } = item;
  const standings = listStandings(reference, { origin, asOf, code, graceYears: graceYearsOn(parameters) });
  const tried = standings.map(({ agreement: { agreement } }) => ({
    agreement,
    result: assessAlone({ ...item, claim: { agreement, proof: 'assumed', consignment: 'direct' } }, desk),
  }));
  const before = dutyOf(alone.value);
  const needed = desk.total > waiverOn(parameters);
  const claims = tried.flatMap(({ result }) => (result.ok ? claimOf(result.value, before.total, needed) : []));
  const open = tried.flatMap(({ agreement, result }): OpenClaim[] => {
    if (result.ok || result.refusals.some((refusal) => refusal.code.startsWith('origin.'))) return [];
    return [{ agreement, refusals: result.refusals }];
  });
  return ok({ number: index + 1, code, origin, unclaimed: before, claims: claims.sort(bySaving), open });
}

const bySaving = (a: AdvisedClaim, b: AdvisedClaim): number =>
  a.saving === b.saving ? (a.agreement < b.agreement ? -1 : 1) : a.saving > b.saving ? -1 : 1;

function claimOf(assessment: Assessment, before: Minor, needed: boolean): AdvisedClaim[] {
  const claim = assessment.items[0]?.claim;
  if (claim === undefined) return [];
  const { agreement, name, column, printed: rate, graceUntil, law } = claim;
  const proof = { ...claim.proof, needed };
  const { duty, total } = dutyOf(assessment);
  return [{ agreement, name, column, rate, duty, total, saving: before - total, proof, graceUntil, law }];
}

function dutyOf({ items, totals }: Assessment): AdvisedItem['unclaimed'] {
  const line = items[0]?.taxLines.find(({ measure }) => measure === DUTY);
  return { column: line?.column ?? '', rate: line?.rate ?? '', duty: totals.duty, total: totals.total };
}

const unclaimed = (item: ItemToAssess): ItemToAssess => ({
  ...item,
  claim: undefined,
  dutyRate: undefined,
  special: { ...PLAIN_ITEM, personalUse: item.special.personalUse, gift: item.special.gift },
});

/** The value is settled already: costs of the whole declaration have been shared. */
const valued = (item: ItemToAssess, statedValue: Minor): ItemToAssess => ({
  ...item,
  special: item.special.gift ? { ...PLAIN_ITEM, gift: true } : PLAIN_ITEM,
  goods: { statedValue },
});

const general = (declaration: DeclarationToAssess): DeclarationToAssess => ({ ...declaration, scheme: 'general' });

/** Without a claim the scheme applies that was asked for, where it can; its limits look at the whole declaration. */
function assessUnclaimed(item: ItemToAssess, desk: Desk): Result<Assessment> {
  const asAsked = assessUnder(desk.declaration, item, desk);
  return asAsked.ok ? asAsked : assessAlone(item, desk);
}

/** Exempt goods stay exempt beside a claim; the simplified tariff does not go with one. */
const assessAlone = (item: ItemToAssess, desk: Desk): Result<Assessment> =>
  assessUnder(desk.declaration.scheme === 'simplified' ? general(desk.declaration) : desk.declaration, item, desk);

function assessUnder(
  declaration: DeclarationToAssess,
  item: ItemToAssess,
  { total, reference }: Desk,
): Result<Assessment> {
  const linkedValue = declaration.linkedValue + total - (item.goods.statedValue ?? 0n);
  return assessRead({ ...declaration, items: [item], header: {}, linkedValue }, reference);
}
