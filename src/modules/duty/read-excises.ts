// `excises` of an item as figures. Whether there is such a tax, and what it comes to, the reference data decide.
import { compare, type Decimal, decimal, parseDecimal } from '../../kernel/decimal.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import {
  EXCISE_MEASURE_NAMES,
  EXCISE_MEASURES,
  type ExciseGoods,
  type ExciseMeasure,
} from './domain/excise/excise-goods.ts';
import type { ExciseGoodsText } from './excise-schema.ts';
import { readAmountOfGoods } from './quantity-limits.ts';
import { dutyRefusals } from './refusals.ts';

type Take = <T>(result: Result<T>) => T | undefined;
const HUNDRED = decimal(100n);

export const readExcises = (goods: readonly ExciseGoodsText[], pointer: string, take: Take): ExciseGoods[] =>
  goods.map((one, n) => readExciseGoods(one, `${pointer}/${n}`, take));

function readExciseGoods(text: ExciseGoodsText, pointer: string, take: Take): ExciseGoods {
  const amounts = new Map<ExciseMeasure, Decimal>();
  const taxedUnits = new Set<string>();
  for (const name of EXCISE_MEASURE_NAMES) {
    const given = text[name];
    if (given === undefined) continue;
    const { taxed, unit } = EXCISE_MEASURES[name];
    if (taxedUnits.has(taxed)) take(refused(dutyRefusals.quantityTwice(`${pointer}/${name}`, { unit: name })));
    taxedUnits.add(taxed);
    const value = take(readAmountOfGoods({ value: given, unit }, `${pointer}/${name}`));
    if (value) amounts.set(name, value);
  }
  const alcoholPercent = text.alcoholPercent === undefined ? undefined : take(readStrength(text, pointer));
  const convertedSticks =
    text.convertedSticks === undefined
      ? undefined
      : take(readAmountOfGoods({ value: text.convertedSticks, unit: 'NO' }, `${pointer}/convertedSticks`));
  return {
    kind: text.kind,
    class: text.class ?? '',
    amounts: Object.fromEntries(amounts),
    ...(alcoholPercent ? { alcoholPercent } : {}),
    ...(convertedSticks ? { convertedSticks } : {}),
  };
}

/** Liquor Tax Act Art. 3: parts of the volume, so nothing below 0 and nothing above 100. */
function readStrength({ alcoholPercent = '' }: ExciseGoodsText, pointer: string): Result<Decimal> {
  const at = `${pointer}/alcoholPercent`;
  const parsed = parseDecimal(alcoholPercent, at);
  if (!parsed.ok) return parsed;
  if (parsed.value.units >= 0n && compare(parsed.value, HUNDRED) <= 0) return ok(parsed.value);
  return refused(dutyRefusals.strengthImpossible(at, { value: alcoholPercent }));
}
