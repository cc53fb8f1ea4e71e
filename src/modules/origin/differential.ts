// RCEP Art. 2.6 (tariff differentials), checklist 4.6 (8): where an agreement gives goods another rate by the group
// their country belongs to, the rate is that of the country of origin under the agreement, or the highest that could
// apply. Pure.
import { compare, type Decimal, formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { Minor } from '../../kernel/money.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { mustBe, ok, type Result, refused } from '../../kernel/result.ts';
import { type ClaimFlag, type ClaimQuestion, graceYearsOn, type InForce } from './claim-question.ts';
import type { Differential } from './differential-found.ts';
import type { Agreement, DifferentialRule, OriginReference } from './domain/origin-reference.ts';
import { type PreferenceCell, preferentialCell } from './domain/preferential-rate.ts';
import { standingOf } from './domain/standing.ts';
import { originRefusals as no } from './refusals.ts';

type Desk = { readonly standing: InForce; readonly reference: OriginReference };

export const ruleFor = (
  { differentials }: OriginReference,
  agreement: string,
  asOf: string,
): DifferentialRule | undefined =>
  differentials.find(
    (rule) => rule.agreement === agreement && rule.from <= asOf && (rule.to === null || asOf <= rule.to),
  );

/** `undefined` for an agreement that gives every party the same. */
export function decideDifferential(question: ClaimQuestion, desk: Desk): Result<Differential | undefined> {
  const { claim, asOf, pointer, origin } = question;
  const { agreement } = desk.standing.agreement;
  const rule = ruleFor(desk.reference, agreement, asOf);
  const at = `${pointer}/differential`;
  if (rule === undefined) {
    return claim.differential ? refused(no.differentialNotUsed(at, { agreement })) : ok(undefined);
  }
  const parts = partsOf(desk.reference, agreement);
  const columns = columnsOf(question.cells, parts);
  const own = question.cells && preferentialCell(desk.standing.agreement, question.cells);
  const known = { columns, rule };
  if (!differs(columns, parts)) {
    return ok({ ...known, cell: own, basis: 'no-difference', country: origin, test: 'none' });
  }
  const { basis = 'country', country = origin } = claim.differential ?? {};
  if (basis !== 'country') return highest(question, desk, { basis, ...known });
  const placed = columnOfParty(country, question, desk);
  if (placed === undefined) return refused(no.differentialCountryUnknown(`${at}/country`, { country, agreement }));
  const tested = testOf(question, rule);
  if (!tested.ok) return tested;
  const stated = claim.differential?.country === undefined ? 'assumed' : 'country';
  return ok({ ...known, cell: placed.cell, basis: stated, country, test: tested.value });
}

/** Whether the country has to be asked for: the same question as the decision's, before anything is claimed. */
export function rateDiffers(
  { agreement, asOf, cells }: Pick<ClaimQuestion, 'asOf' | 'cells'> & { readonly agreement: string },
  reference: OriginReference,
): DifferentialRule | undefined {
  const parts = partsOf(reference, agreement);
  return differs(columnsOf(cells, parts), parts) ? ruleFor(reference, agreement, asOf) : undefined;
}

const partsOf = ({ agreements }: OriginReference, agreement: string): readonly Agreement[] =>
  agreements.filter((one) => one.agreement === agreement);

const columnsOf = (cells: ClaimQuestion['cells'], parts: readonly Agreement[]): PreferenceCell[] =>
  cells === undefined ? [] : parts.flatMap((part) => preferentialCell(part, cells) ?? []);

/** A group without a rate differs from one that has one. */
const differs = (columns: readonly PreferenceCell[], parts: readonly Agreement[]): boolean =>
  columns.length > 0 &&
  (columns.length < parts.length || new Set(columns.map(({ printed }) => printed.trim())).size > 1);

type Placed = { readonly cell: PreferenceCell | undefined };

function columnOfParty(country: string, question: ClaimQuestion, { standing, reference }: Desk): Placed | undefined {
  const { asOf, code, parameters, cells } = question;
  const place = standingOf(reference, {
    agreement: standing.agreement.agreement,
    origin: country as ClaimQuestion['origin'],
    asOf,
    code,
    graceYears: graceYearsOn(parameters),
  });
  return place.kind === 'in-force' ? { cell: cells && preferentialCell(place.agreement, cells) } : undefined;
}

/** Goods of the importing party's appendix ask for a share of value from the country itself. */
function testOf({ claim, code, pointer }: ClaimQuestion, rule: DifferentialRule): Result<Differential['test']> {
  const percent = claim.differential?.localValuePercent;
  const isListed = rule.appendix.some((start) => code.startsWith(start));
  if (!isListed && percent === undefined) return ok(rule.appendixComplete ? 'none' : 'list-incomplete');
  if (percent === undefined) return ok('open');
  const least: Decimal = mustBe(parseDecimal(rule.localValuePercent));
  if (compare(percent, least) >= 0) return ok('met');
  const sums = { given: formatDecimal(percent), least: rule.localValuePercent };
  return refused(no.differentialTestFailed(`${pointer}/differential/localValuePercent`, sums));
}

type Known = Pick<Differential, 'columns' | 'rule'>;

/** Art. 2.6 (6): the highest rate among the contributing parties, or among all of them. */
function highest(
  question: ClaimQuestion,
  desk: Desk,
  { basis, ...known }: Known & { readonly basis: 'highest-contributing' | 'highest' },
): Result<Differential> {
  const { claim, asOf, pointer, origin, amountOf } = question;
  const { agreement } = desk.standing.agreement;
  const at = `${pointer}/differential`;
  const named = claim.differential?.contributors ?? [];
  if (basis === 'highest-contributing' && named.length === 0) {
    return refused(no.differentialContributorsMissing(`${at}/contributors`));
  }
  const countries = basis === 'highest' ? partiesOn(desk.reference, agreement, asOf) : [...new Set([origin, ...named])];
  const faults: Refusal[] = [];
  const rated = countries.flatMap((country) => {
    const placed = columnOfParty(country, question, desk);
    if (placed === undefined) {
      const index = named.indexOf(country);
      faults.push(no.differentialCountryUnknown(`${at}/contributors/${Math.max(0, index)}`, { country, agreement }));
      return [];
    }
    return [{ country, cell: placed.cell, amount: placed.cell && amountOf(placed.cell) }];
  });
  if (faults.length > 0) return refused(...faults);
  const without = rated.find(({ amount }) => amount === undefined);
  if (without !== undefined) {
    return refused(no.differentialNotComputed(at, { country: without.country, rate: without.cell?.printed ?? '—' }));
  }
  const top = rated.reduce((best, one) => ((one.amount ?? 0n) > (best.amount ?? 0n) ? one : best), rated[0] ?? NOBODY);
  return ok({ ...known, cell: top.cell, basis, country: top.country, test: 'none' });
}

const NOBODY: { country: string; cell: PreferenceCell | undefined; amount: Minor | undefined } = {
  country: '',
  cell: undefined,
  amount: undefined,
};

export function partiesOn(reference: OriginReference, agreement: string, asOf: string): string[] {
  const columns = partsOf(reference, agreement).map(({ column }) => column);
  return reference.parties
    .filter(({ column, from, to }) => columns.includes(column) && from <= asOf && (to === null || asOf <= to))
    .map(({ country }) => country);
}

export function differentialFlags({ pointer }: ClaimQuestion, found: Differential | undefined): ClaimFlag[] {
  if (found === undefined) return [];
  const at = `${pointer}/differential`;
  const detail = found.columns.map(({ column, printed }) => `${column} ${printed}`).join(', ');
  return [
    ...(found.basis === 'assumed'
      ? [{ kind: 'differential-country-assumed', pointer: `${at}/country`, words: ASSUMED, detail } as const]
      : []),
    ...(found.test === 'open'
      ? [{ kind: 'differential-test-open', pointer: `${at}/localValuePercent`, words: OPEN, detail } as const]
      : []),
  ];
}

const ASSUMED = {
  ja: '国により税率が異なる品目です。申告の原産国を協定上の原産国とみなしました。',
  en: 'The rate differs by country; the origin declared was taken for the country of origin under the agreement.',
};
const OPEN = {
  ja: '追加の付加価値要件のある品目です。輸出国の付加価値割合を入力してください。',
  en: 'These goods must meet a further test of value added in the exporting country; state the percentage.',
};
