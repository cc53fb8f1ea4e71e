import type { Words } from '../../../kernel/refusal.ts';
import { parseRate } from './parse-rate.ts';
import type { RateExpression } from './rate-expression.ts';
import type { RateForm } from './rate-form.ts';
import { rateWords } from './rate-words.ts';

export type RateTextAnswer =
  | { readonly ok: true; readonly form: RateForm; readonly canonical: string }
  | { readonly ok: false; readonly lookUp: true; readonly reason: Words };

/** What a machine is told about a rate text: a rate that can be computed (given the facts), or "look up". */
export function answerRateText(text: string): RateTextAnswer {
  const parsed = parseRate(text);
  if (!parsed.ok) return { ok: false, lookUp: true, reason: parsed.reason };
  const reason = neverComputable(parsed.rate);
  if (reason) return { ok: false, lookUp: true, reason };
  return { ok: true, form: parsed.form, canonical: parsed.canonical };
}

/** Why no facts in the world can compute this tree, or null when they can. */
export function neverComputable(rate: RateExpression): Words | null {
  switch (rate.kind) {
    case 'range':
      return rateWords.range;
    case 'partial':
      return rateWords.partial;
    case 'note-only':
      return rateWords.noteOnly(rate.note);
    case 'not-conceded':
      return rateWords.notConceded;
    case 'rate':
      return rate.marks.includes('●') ? rateWords.range : null;
    case 'conditional':
      return null;
  }
}
