// Handbook 4.4: each kind of requirement of a product-specific rule. Shares are compared by multiplication, so nothing
// is rounded before it decides; the percentage shown is cut after two places.
import {
  add,
  compare,
  type Decimal,
  decimal,
  formatDecimal,
  multiply,
  subtract,
  ZERO,
} from '../../../kernel/decimal.ts';
import type { TraceInput } from '../../../kernel/trace.ts';
import {
  foreignValue,
  type GoodsToJudge,
  type Material,
  type SortedMaterials,
  type Territory,
} from './origin-goods.ts';
import { DIGITS_OF, type Requirement, type RuleBook } from './origin-rule.ts';

export type Judged = {
  readonly met: boolean;
  readonly inputs: readonly TraceInput[];
  /** Met only because materials that did not change stay below the tolerance. */
  readonly byTolerance: boolean;
};

export type JudgeDesk = {
  readonly goods: GoodsToJudge;
  readonly sorted: SortedMaterials;
  readonly territory: Territory;
  readonly book: Pick<RuleBook, 'deMinimis' | 'buildUp'>;
};

const HUNDRED = decimal(100n);

export function judgeRequirement(requirement: Requirement, desk: JudgeDesk): Judged {
  switch (requirement.kind) {
    case 'wholly-obtained':
      return plain(desk.goods.whollyObtained, []);
    case 'wholly-obtained-of':
      return whollyObtainedOf(requirement.codes, desk);
    case 'change':
      return changed(requirement, desk);
    case 'rvc':
      return requirement.method === 'build-down'
        ? buildDown(requirement.percent, desk)
        : buildUp(requirement.percent, desk);
    case 'max-non-originating':
      return maxNonOriginating(requirement.percent, desk);
    case 'process':
      return plain(desk.goods.processes.includes(requirement.process), [
        input('申告された工程', 'processes stated', desk.goods.processes.join(' ') || '-'),
      ]);
  }
}

const plain = (met: boolean, inputs: readonly TraceInput[]): Judged => ({ met, inputs, byTolerance: false });

function whollyObtainedOf(codes: readonly string[], { goods, sorted }: JudgeDesk): Judged {
  const concerned = goods.materials.filter(({ code }) => codes.some((start) => code.startsWith(start)));
  const foreign = concerned.filter((one) => !one.whollyObtained || !sorted.originating.includes(one));
  return plain(foreign.length === 0, [input('域外の材料', 'materials from outside', codesOf(foreign))]);
}

type Change = Extract<Requirement, { kind: 'change' }>;

function changed({ level, except }: Change, desk: JudgeDesk): Judged {
  const { goods, sorted, territory } = desk;
  const digits = DIGITS_OF[level];
  const stays = ({ code }: Material): boolean =>
    code.length < digits ||
    code.slice(0, digits) === goods.code.slice(0, digits) ||
    except.some((start) => code.startsWith(start));
  const unchanged = sorted.nonOriginating.filter(stays);
  const inputs = [input('変更しない材料', 'materials that do not change', codesOf(unchanged))];
  if (unchanged.length === 0) return plain(true, inputs);
  const tolerated = isTolerated(unchanged, desk);
  const value = formatDecimal(sum(unchanged.map((one) => foreignValue(one, territory))));
  return { met: tolerated, byTolerance: tolerated, inputs: [...inputs, input('その価額', 'their value', value)] };
}

/** De minimis: by value; for textiles by weight, or by either where the agreement says so. */
function isTolerated(unchanged: readonly Material[], { goods, territory, book: { deMinimis } }: JudgeDesk): boolean {
  const { textileChapters, textileBasis, textileWeightPercent, valuePercent } = deMinimis;
  const chapter = goods.code.slice(0, 2);
  const isTextile = textileChapters.from <= chapter && chapter <= textileChapters.to;
  const value = sum(unchanged.map((one) => foreignValue(one, territory)));
  const byValue = isAtMost(value, valuePercent, goods.value);
  if (!isTextile) return byValue;
  return byWeight(unchanged, goods, textileWeightPercent) || (textileBasis === 'weight-or-value' && byValue);
}

function byWeight(unchanged: readonly Material[], { netWeightKg }: GoodsToJudge, percent: Decimal): boolean {
  const weights = unchanged.map(({ weightKg }) => weightKg).filter((weight) => weight !== undefined);
  if (netWeightKg === undefined || weights.length < unchanged.length) return false;
  return isAtMost(sum(weights), percent, netWeightKg);
}

function buildDown(percent: Decimal, { goods, sorted, territory }: JudgeDesk): Judged {
  const foreign = sum(sorted.nonOriginating.map((one) => foreignValue(one, territory)));
  const share = subtract(goods.value, foreign);
  return plain(isAtLeast(share, percent, goods.value), [
    input('産品の価額', 'value of the goods', formatDecimal(goods.value)),
    input('非原産材料の価額', 'value without origin', formatDecimal(foreign)),
    input('割合', 'share', percentText(share, goods.value)),
    input('必要な割合', 'share needed', formatDecimal(percent)),
  ]);
}

function buildUp(percent: Decimal, { goods, sorted, book }: JudgeDesk): Judged {
  const own = sum(sorted.originating.map(({ value }) => value));
  const beside = sum(book.buildUp.map((part) => goods[part]));
  const share = add(own, beside);
  return plain(isAtLeast(share, percent, goods.value), [
    input('産品の価額', 'value of the goods', formatDecimal(goods.value)),
    input('原産材料の価額', 'value of originating materials', formatDecimal(own)),
    input('労務費等', 'labour and other parts', formatDecimal(beside)),
    input('割合', 'share', percentText(share, goods.value)),
    input('必要な割合', 'share needed', formatDecimal(percent)),
  ]);
}

function maxNonOriginating(percent: Decimal, { goods, sorted, territory }: JudgeDesk): Judged {
  const foreign = sum(sorted.nonOriginating.map((one) => foreignValue(one, territory)));
  return plain(isAtMost(foreign, percent, goods.value), [
    input('産品の価額', 'value of the goods', formatDecimal(goods.value)),
    input('非原産材料の価額', 'value without origin', formatDecimal(foreign)),
    input('割合', 'share', percentText(foreign, goods.value)),
    input('上限', 'at most', formatDecimal(percent)),
  ]);
}

const isAtMost = (part: Decimal, percent: Decimal, whole: Decimal): boolean =>
  compare(multiply(part, HUNDRED), multiply(percent, whole)) <= 0;
const isAtLeast = (part: Decimal, percent: Decimal, whole: Decimal): boolean =>
  compare(multiply(part, HUNDRED), multiply(percent, whole)) >= 0;

const sum = (values: readonly Decimal[]): Decimal => values.reduce(add, ZERO);

/** Cut after two places. */
export function percentText(part: Decimal, whole: Decimal): string {
  const scale = Math.max(part.scale, whole.scale);
  const at = ({ units, scale: own }: Decimal): bigint => units * 10n ** BigInt(scale - own);
  return formatDecimal(decimal((at(part) * 10_000n) / at(whole), 2));
}

const codesOf = (materials: readonly Material[]): string => materials.map(({ code }) => code).join(' ') || '-';
const input = (ja: string, en: string, value: string): TraceInput => ({ name: { ja, en }, value });
