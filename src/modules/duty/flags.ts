// Nothing silent: what a reader of the assessment must know although nothing is wrong.
import type { ExchangeTable } from '../valuation/contract.ts';
import type { AssessedItem, AssessmentReference, Flag } from './assessment.ts';
import { carriedForward } from './carried-forward.ts';
import { goodsFlags } from './goods-flags.ts';
import type { DeclarationToAssess } from './read-request.ts';
import { currenciesOf } from './reference-needs.ts';

type Computed = { readonly exchange: ExchangeTable; readonly items: readonly AssessedItem[] };

export function flagsOf(
  declaration: DeclarationToAssess,
  reference: AssessmentReference,
  { exchange, items }: Computed,
): Flag[] {
  return [
    ...exchangeFlags(declaration, exchange),
    ...declaration.items.flatMap((item, n) => (item.dutyRate === undefined ? NONE : itemFlags(item, n, reference))),
    ...declaration.items.flatMap((item, n) => goodsFlags(item, `/items/${n}`, { reference, assessed: items[n] })),
    ...carriedForward(reference),
  ];
}

const NONE: readonly Flag[] = [];

function exchangeFlags(declaration: DeclarationToAssess, exchange: ExchangeTable): Flag[] {
  return currenciesOf(declaration).flatMap((currency): Flag[] => {
    const used = exchange.rates[currency];
    if (currency === exchange.ownCurrency || used === undefined) return [];
    if (Object.hasOwn(declaration.rates, currency)) {
      return [{ kind: 'exchange-given', pointer: `/rates/${currency}`, words: EXCHANGE_GIVEN, detail: currency }];
    }
    if (!used.fallback) return [];
    const week = used.week ? ` ${used.week.start}/${used.week.end}` : '';
    return [{ kind: 'exchange-fallback', pointer: '', words: EXCHANGE_FALLBACK, detail: `${currency}${week}` }];
  });
}

function itemFlags(
  { code, dutyRate }: DeclarationToAssess['items'][number],
  n: number,
  reference: AssessmentReference,
): Flag[] {
  if (dutyRate === undefined) return [];
  const whatIf: Flag = { kind: 'what-if', pointer: `/items/${n}/dutyRate`, words: WHAT_IF_WORDS, detail: dutyRate };
  if (Object.hasOwn(reference.lines, code)) return [whatIf];
  return [whatIf, { kind: 'code-not-in-schedule', pointer: `/items/${n}/code`, words: NOT_IN_SCHEDULE, detail: code }];
}

const EXCHANGE_GIVEN = {
  ja: '入力された為替相場で計算しました。',
  en: 'Computed with an exchange rate given in the request.',
};
const EXCHANGE_FALLBACK = {
  ja: '適用すべき週の相場が未登録のため、直近の相場で計算しました。',
  en: 'The exchange rate of the lawful week is not loaded; the last published one before it was used.',
};
const WHAT_IF_WORDS = { ja: '指定された関税率による試算です。', en: 'A trial calculation with the duty rate given.' };
const NOT_IN_SCHEDULE = {
  ja: 'この品目番号は基準日の実行関税率表にありません（試算税率で計算）。',
  en: 'This code is not in the schedule of that day; computed with the trial rate alone.',
};
