// A rate that gave no amount is refused, never guessed: the refusal says which fact is missing and where to put it.

import type { Refusal } from '../../kernel/refusal.ts';
import { mainWords } from './domain/column-words.ts';
import { WHAT_IF } from './domain/rate-column.ts';
import type { EvaluatedRate } from './evaluate-columns.ts';
import { dutyRefusals } from './refusals.ts';

type Need = Extract<EvaluatedRate['outcome'], { readonly kind: 'needs' }>['needs'][number];

export function openRateRefusals(open: readonly EvaluatedRate[], pointer: string): Refusal[] {
  const refusals = open.flatMap((rate) => refusalsOf(rate, pointer));
  // Two columns often ask the same question; it is put once.
  const key = ({ code, pointer: at, params }: Refusal) => `${code} ${at} ${params.unit ?? ''}`;
  return refusals.filter((refusal, n) => refusals.findIndex((other) => key(other) === key(refusal)) === n);
}

function refusalsOf({ column, printed, outcome }: EvaluatedRate, pointer: string): Refusal[] {
  const at = column === WHAT_IF ? `${pointer}/dutyRate` : `${pointer}/code`;
  switch (outcome.kind) {
    case 'amount':
      return [];
    case 'needs':
      return outcome.needs.map((need) => needRefusal(need, printed, pointer));
    case 'not-conceded':
      return [withReason(dutyRefusals.rateNotConceded(at, { printed: oneLine(printed) }), outcome.reason)];
    case 'look-up': {
      const params = { printed: oneLine(printed) };
      if ('unreadable' in outcome && column === WHAT_IF)
        return [withReason(dutyRefusals.rateUnreadable(at, params), outcome.reason)];
      return [withColumn(withReason(dutyRefusals.rateLookUp(at, params), outcome.reason), column)];
    }
  }
}

function needRefusal({ key, question, unit, options }: Need, printed: string, pointer: string): Refusal {
  if (unit !== undefined && key.startsWith('quantity.')) {
    return dutyRefusals.quantityNeeded(`${pointer}/quantities`, { unit, printed: oneLine(printed) });
  }
  const choices = options?.join(' | ');
  return dutyRefusals.factNeeded(`${pointer}/answers/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, {
    key,
    question_ja: question.ja,
    question_en: question.en,
    options_ja: choices === undefined ? '' : `（${choices}）`,
    options_en: choices === undefined ? '' : ` (one of: ${choices})`,
  });
}

/** Texts of the reason differ by language, which a shared placeholder cannot. */
const withReason = (refusal: Refusal, reason: Refusal['what']): Refusal => replaced(refusal, 'reason', reason);
const withColumn = (refusal: Refusal, column: string): Refusal => replaced(refusal, 'column', mainWords(column));

function replaced(refusal: Refusal, name: string, words: Refusal['what']): Refusal {
  const what = {
    ja: refusal.what.ja.replace(`{${name}}`, () => words.ja),
    en: refusal.what.en.replace(`{${name}}`, () => words.en),
  };
  return { ...refusal, what };
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' / ').slice(0, 200);
