import type { Words } from '../../../kernel/refusal.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import { formatMoney, groupDigits, type Language, type ReasoningStep } from '../../../ui/index.ts';
import { readConditionText, readRateText } from '../../tariff/contract.ts';
import type { AssessmentAnswer } from '../contract.ts';

type Item = AssessmentAnswer['items'][number];

/** One line of the assessment as steps of the sheet, from its value down to its last tax. */
export function itemSteps(
  item: Item,
  { currency }: Pick<AssessmentAnswer, 'currency'>,
  language: Language,
): ReasoningStep[] {
  const chosen = item.candidates.find((candidate) => candidate.chosen);
  return tracesOf(item.trace).map((step, index) => {
    const id = `${item.number}.${index}`;
    const isKey = KEPT.includes(step.rule);
    const plain = { ...stepOf(step, { id, currency, language }), ...(isKey ? { isKey } : {}) };
    if (step.rule !== 'duty.rate-choice') return plain;
    return { ...plain, ...choiceOf(step.children ?? [], chosen?.column, { currency, language }) };
  });
}

/** The totals of the declaration: what the sums were and what flooring left of them. */
export function totalSteps({ trace, currency }: AssessmentAnswer, language: Language): ReasoningStep[] {
  return tracesOf(trace).map((step, index) => ({
    ...stepOf(step, { id: `total.${index}`, currency, language }),
    isKey: true,
  }));
}

// The wire leaves the reasoning open; it is written by `trace-item.ts` alone, in this shape.
const tracesOf = (trace: readonly unknown[] | undefined): readonly TraceStep[] => (trace ?? []) as readonly TraceStep[];

type Look = { readonly currency: string; readonly language: Language };

function stepOf(step: TraceStep, { id, currency, language }: Look & { readonly id: string }): ReasoningStep {
  const isMoney = isMoneyRule(step.rule);
  const sum = formulaOf(step, language);
  return {
    id,
    title: step.title[language],
    law: { text: step.law[language] },
    ...(step.inputs.length > 0
      ? {
          inputs: step.inputs.map(({ name, value }) => ({
            label: name[language],
            value: isCondition(step.rule) ? readConditionText(value, language) : valueText(value, language),
          })),
        }
      : {}),
    ...(sum ? { formula: sum } : {}),
    result:
      isMoney && isDecimal(step.result)
        ? formatMoney({ amount: step.result, currency })
        : rateText(step.result, language),
    ...(step.note ? { note: step.note[language] } : {}),
    ...(step.children
      ? { children: step.children.map((child, n) => stepOf(child, { id: `${id}.${n}`, currency, language })) }
      : {}),
  };
}

/** Every column that was looked at: the one taken as the note, the others with the reason why not. */
function choiceOf(
  candidates: readonly TraceStep[],
  chosen: string | undefined,
  { currency, language }: Look,
): Partial<ReasoningStep> {
  const taken = candidates.find(({ rule }) => rule === `duty.candidate.${chosen}`);
  const others = candidates.filter((candidate) => candidate !== taken);
  const rate = taken?.inputs[0]?.value ?? '';
  return {
    ...(taken && rate.length > LONG_RATE ? { result: taken.title[language], formula: rateText(rate, language) } : {}),
    children: [],
    ...(taken ? { note: sentence(taken.title, taken.note, language) } : {}),
    alternatives: others.map(({ title, inputs, result, note }) => ({
      label: title[language],
      value: [
        rateText(inputs[0]?.value ?? '', language),
        isDecimal(result) ? formatMoney({ amount: result, currency }) : '',
      ]
        .filter(Boolean)
        .join(' → '),
      because: note?.[language] ?? '',
    })),
  };
}

const sentence = (title: Words, note: Words | undefined, language: Language): string =>
  `${title[language]}${note ? `: ${note[language]}` : ''}`;

/** Longer than this, a rate is a sentence and gets its own line. */
const LONG_RATE = 24;
const KEPT = ['R1', 'R3', 'R6', 'R9'];
const isMoneyRule = (rule: string): boolean => /^(R\d+$|valuation\.|tariff\.)/.test(rule);
const isCondition = (rule: string): boolean => rule === 'tariff.clause';
const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** base × rate, where a step is just that. */
function formulaOf({ rule, inputs }: TraceStep, language: Language): string | undefined {
  if (rule !== 'R6' && rule !== 'R9' && rule !== 'R3') return undefined;
  const [base, rate] = [inputs[0]?.value, inputs.find(({ name }) => name.ja === '税率' || name.ja === '割合')?.value];
  if (!base || !rate || !isDecimal(base) || !/^[\d.]+( ?%|\/[\d.]+)?$/.test(rate)) return undefined;
  return `${groupDigits(base)} × ${rateText(rate, language)}`;
}

/** 1234.5 USD, 250000, 2026-11-08/2026-11-14: only the figures are grouped. */
function valueText(value: string, language: Language): string {
  const [figure = '', ...rest] = value.split(' ');
  return isDecimal(figure) && rest.length <= 1 ? [groupDigits(figure), ...rest].join(' ') : rateText(value, language);
}

const rateText = (text: string, language: Language): string => readRateText(text, language).replace(/(\d)%/g, '$1 %');
