// R4, R7 and R10 with their inputs: the kept amounts of the lines, and what flooring their sum to 100 yen leaves.
import type { Minor } from '../../../kernel/money.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import { CONSUMPTION_TAX, DUTY_MEASURES, LOCAL_CONSUMPTION_TAX } from './measures.ts';

type Line = { readonly measure: string; readonly amount: Minor };
type Item = { readonly number: number; readonly taxLines: readonly Line[] };
type Totals = { readonly duty: Minor; readonly consumptionTax: Minor; readonly localConsumptionTax: Minor };

const LAW: Words = { ja: '国税通則法 第119条', en: 'Act on General Rules for National Taxes, Art. 119' };

export function traceTotals(items: readonly Item[], totals: Totals): TraceStep[] {
  const step = (rule: string, measures: readonly string[], title: Words, total: Minor): TraceStep => ({
    rule,
    title,
    law: LAW,
    inputs: items.map(({ number, taxLines }) => ({
      name: { ja: `第${number}欄`, en: `line ${number}` },
      value: String(sumOf(taxLines, measures)),
    })),
    result: String(total),
  });
  return [
    step('R4', DUTY_MEASURES, { ja: '関税額', en: 'Duty' }, totals.duty),
    step('R7', [CONSUMPTION_TAX], { ja: '消費税額', en: 'Consumption tax' }, totals.consumptionTax),
    step(
      'R10',
      [LOCAL_CONSUMPTION_TAX],
      { ja: '地方消費税額', en: 'Local consumption tax' },
      totals.localConsumptionTax,
    ),
  ];
}

const sumOf = (lines: readonly Line[], measures: readonly string[]): Minor =>
  lines.reduce((sum, { measure, amount }) => (measures.includes(measure) ? sum + amount : sum), 0n);
