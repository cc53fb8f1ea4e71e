// Law 3 of the house: each number of a line with the rule, its law, what went in and what came out.

import { formatDecimal } from '../../kernel/decimal.ts';
import type { TraceInput, TraceStep } from '../../kernel/trace.ts';
import { type ExchangeTable, traceValue } from '../valuation/contract.ts';
import type { AssessedItem, TaxLine } from './assessment.ts';
import { mainWords } from './domain/column-words.ts';
import { CONSUMPTION_TAX, DUTY, LOCAL_CONSUMPTION_TAX } from './domain/measures.ts';
import { lawOfColumn } from './domain/rate-column.ts';
import type { EvaluatedRate } from './evaluate-columns.ts';

type Traced = Omit<AssessedItem, 'trace'>;

const FLOOR_LAW = {
  ja: '国税通則法 第118条・第119条',
  en: 'Act on General Rules for National Taxes, Art. 118 and 119',
};
const CHOICE_LAW = { ja: '関税法 第3条', en: 'Customs Act, Art. 3' };

/** `charges` are the steps of what stands between the duty and the consumption tax: remedies and excises. */
export function traceItem(item: Traced, exchange: ExchangeTable, charges: readonly TraceStep[] = []): TraceStep[] {
  const line = (measure: string): TaxLine | undefined => item.taxLines.find((tax) => tax.measure === measure);
  const duty = line(DUTY);
  const national = line(CONSUMPTION_TAX);
  const local = line(LOCAL_CONSUMPTION_TAX);
  return [
    traceValue(item.value, exchange),
    ...(item.claim ? [item.claim.trace()] : []),
    ...(duty ? [traceChoice(item, duty), ...traceDuty(item, duty)] : []),
    ...charges,
    ...(national ? traceNational(item, national) : []),
    ...(local ? traceLocal(local) : []),
  ];
}

function traceChoice({ candidates }: Traced, duty: TaxLine): TraceStep {
  return {
    rule: 'duty.rate-choice',
    title: { ja: '適用税率', en: 'Rate that applies' },
    law: CHOICE_LAW,
    inputs: [],
    result: duty.rate,
    children: candidates.map(({ rate, why }) => ({
      rule: `duty.candidate.${rate.column}`,
      title: mainWords(rate.column),
      law: lawOfColumn(rate.column),
      inputs: [{ name: { ja: '表示税率', en: 'printed rate' }, value: rate.printed }],
      result: amountText(rate),
      note: why,
    })),
  };
}

const amountText = ({ outcome }: EvaluatedRate): string =>
  outcome.kind === 'amount' ? String(outcome.amount) : outcome.kind;

function traceDuty({ customsValue, candidates }: Traced, duty: TaxLine): TraceStep[] {
  const outcome = candidates.find(({ chosen }) => chosen)?.rate.outcome;
  const steps = outcome?.kind === 'amount' ? outcome.steps() : [];
  const quantity: TraceInput[] = duty.baseQuantity
    ? [input('数量', 'quantity', `${formatDecimal(duty.baseQuantity.value)} ${duty.baseQuantity.unit}`)]
    : [];
  return [
    {
      rule: 'R2',
      title: { ja: '関税の課税標準', en: 'Duty base' },
      law: FLOOR_LAW,
      inputs: [input('課税価格', 'customs value', customsValue)],
      result: String(duty.base),
    },
    {
      rule: 'R3',
      title: { ja: '欄の関税額', en: 'Duty of the line' },
      law: duty.law,
      inputs: [
        input('課税標準', 'base', duty.base),
        ...quantity,
        input('税率', 'rate', duty.rate),
        input('端数処理前', 'before rounding', duty.nominal),
      ],
      result: String(duty.amount + (duty.relieved ?? 0n)),
      ...(steps.length > 0 ? { children: steps } : {}),
    },
  ];
}

function traceNational({ customsValue, taxLines }: Traced, national: TaxLine): TraceStep[] {
  const charges = taxLines.filter(({ measure }) => measure !== CONSUMPTION_TAX && measure !== LOCAL_CONSUMPTION_TAX);
  return [
    {
      rule: 'R5',
      title: { ja: '消費税の課税標準', en: 'Consumption-tax base' },
      law: FLOOR_LAW,
      inputs: [
        input('課税価格', 'customs value', customsValue),
        ...charges.map(({ measure, forNextBase }) =>
          input(measure === DUTY ? '関税額' : measure, measure, forNextBase),
        ),
      ],
      result: String(national.base),
    },
    {
      rule: 'R6',
      title: { ja: '欄の消費税額', en: 'Consumption tax of the line' },
      law: national.law,
      inputs: [input('課税標準', 'base', national.base), input('税率', 'rate', national.rate)],
      result: String(national.amount + (national.relieved ?? 0n)),
    },
  ];
}

function traceLocal(local: TaxLine): TraceStep[] {
  return [
    {
      rule: 'R8',
      title: { ja: '地方消費税の課税標準', en: 'Base of the local consumption tax' },
      law: FLOOR_LAW,
      inputs: [],
      result: String(local.base),
    },
    {
      rule: 'R9',
      title: { ja: '欄の地方消費税額', en: 'Local consumption tax of the line' },
      law: local.law,
      inputs: [input('課税標準', 'base', local.base), input('割合', 'share', local.rate)],
      result: String(local.amount + (local.relieved ?? 0n)),
    },
  ];
}

const input = (ja: string, en: string, value: string | bigint): TraceInput => ({
  name: { ja, en },
  value: String(value),
});
