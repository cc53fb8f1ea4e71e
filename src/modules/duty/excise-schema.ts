// `excises` of an item (issue 3, point 11): what an excise looks at, in the words of the tax acts.
import * as z from 'zod';
import { decimalText } from '../valuation/contract.ts';

export const EXCISE_GOODS_LIMIT = 10;

const exciseGoodsText = z.strictObject({
  /** `liquor`, `tobacco`, `petroleum-coal`, `gasoline`. */
  kind: z.string().min(1).max(40),
  /** `wine`, `beer`, `whisky`, `cigarette`, `crude` … of `excise-classes.csv`; left out where a kind has none. */
  class: z.string().max(40).optional(),
  litres: decimalText.optional(),
  kilolitres: decimalText.optional(),
  kilograms: decimalText.optional(),
  tonnes: decimalText.optional(),
  sticks: decimalText.optional(),
  thousandSticks: decimalText.optional(),
  /** Heated tobacco, cigars …: the number of cigarettes that the goods count as by law. */
  convertedSticks: decimalText.optional(),
  /** Per cent of the volume. */
  alcoholPercent: decimalText.optional(),
});

export const exciseGoodsList = z.array(exciseGoodsText).max(EXCISE_GOODS_LIMIT);
export type ExciseGoodsText = z.output<typeof exciseGoodsText>;
