// Customs Tariff Act Art. 3-3, 10 to 20-2 and 14 item 18: which goods stand in which group, which are left out, and
// what each relief does, as of a day. Plain JSON, so that a browser decides with the same lists.
import * as z from 'zod';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ListedGoods } from '../domain/low-value/listed-goods.ts';
import {
  RELIEF_AMOUNTS,
  RELIEF_EFFECTS,
  type ReliefArticle,
  reliefArticleOf,
} from '../domain/relief/relief-article.ts';

type Row = Readonly<Record<string, string>>;

/** `unit`: what the parameter of the group is a rate of. */
export type SimplifiedGroup = ListedGoods & { readonly group: string; readonly unit: 'percent' | 'L' };
export type DeMinimisEntry = ListedGoods & { readonly effect: 'exclude' | 'keep' };

export type LowValueLists = {
  readonly simplifiedGroups: readonly SimplifiedGroup[];
  readonly simplifiedExclusions: readonly ListedGoods[];
  readonly deMinimisExclusions: readonly DeMinimisEntry[];
  readonly reliefs: Readonly<Record<string, ReliefArticle>>;
};

/** Rows of the profile's code lists of the same names. */
export type LowValueRows = {
  readonly simplifiedTariff: readonly Row[];
  readonly simplifiedExclusions: readonly Row[];
  readonly deMinimisExclusions: readonly Row[];
  readonly reliefArticles: readonly Row[];
};

export const NO_LOW_VALUE_ROWS: LowValueRows = {
  simplifiedTariff: [],
  simplifiedExclusions: [],
  deMinimisExclusions: [],
  reliefArticles: [],
};

export function lowValueListsOn(rows: LowValueRows, asOf: PlainDate): LowValueLists {
  const on = (list: readonly Row[]): readonly Row[] =>
    list.filter(({ valid_from = '', valid_to = '' }) => valid_from <= asOf && (valid_to === '' || asOf <= valid_to));
  return {
    simplifiedGroups: on(rows.simplifiedTariff).map((row) => ({
      ...goodsOf(row),
      group: row.group ?? '',
      unit: row.unit === 'L' ? 'L' : 'percent',
    })),
    simplifiedExclusions: on(rows.simplifiedExclusions).map(goodsOf),
    deMinimisExclusions: on(rows.deMinimisExclusions).map((row) => ({
      ...goodsOf(row),
      effect: row.effect === 'keep' ? 'keep' : 'exclude',
    })),
    reliefs: Object.fromEntries(on(rows.reliefArticles).map((row) => [row.code ?? '', reliefArticleOf(row)])),
  };
}

const goodsOf = ({ code = '', name_ja = '', name_en = '' }: Row): ListedGoods => ({
  code,
  name: { ja: name_ja, en: name_en },
});

const words = z.object({ ja: z.string(), en: z.string() });
const goods = z.object({ code: z.string(), name: words });

/** A receipt keeps the lists that its assessment looked at; the others are empty in it. */
export const lowValueListsSchema = z.object({
  simplifiedGroups: z.array(goods.extend({ group: z.string(), unit: z.enum(['percent', 'L']) })).default([]),
  simplifiedExclusions: z.array(goods).default([]),
  deMinimisExclusions: z.array(goods.extend({ effect: z.enum(['exclude', 'keep']) })).default([]),
  reliefs: z
    .record(
      z.string(),
      z.object({
        code: z.string(),
        name: words,
        effect: z.enum(RELIEF_EFFECTS),
        amount: z.enum(RELIEF_AMOUNTS),
        consumptionTax: z.boolean(),
        security: z.boolean(),
        limitMonths: z.number().nullable(),
        limitFrom: z.enum(['permit', 'export']).nullable(),
        followUp: z.string(),
      }),
    )
    .default({}),
});
