import type { Rate, RateExpression } from './rate-expression.ts';

/** Names of the forms as the reference data use them. */
export type RateForm =
  | 'free'
  | 'adval'
  | 'spec'
  | 'sum'
  | 'max'
  | 'min'
  | 'floor'
  | 'cap'
  | 'diff'
  | 'diffScaled'
  | 'diffLinear'
  | 'diffRef'
  | 'contentStep'
  | 'contentSpec'
  | 'cond'
  | 'range'
  | 'partial'
  | 'noteOnly'
  | 'notConceded';

const FORMS = {
  free: 'free',
  'ad-valorem': 'adval',
  specific: 'spec',
  sum: 'sum',
  floor: 'floor',
  cap: 'cap',
  'linear-differential': 'diffLinear',
  'reference-differential': 'diffRef',
  'content-step': 'contentStep',
  'content-specific': 'contentSpec',
} as const;

export function rateFormOf(expression: RateExpression): RateForm {
  switch (expression.kind) {
    case 'rate':
      return formOf(expression.rate);
    case 'conditional':
      return 'cond';
    case 'range':
    case 'partial':
      return expression.kind;
    case 'note-only':
      return 'noteOnly';
    case 'not-conceded':
      return 'notConceded';
  }
}

export function formOf(rate: Rate): RateForm {
  if (rate.kind === 'choice') return rate.take === 'greater' ? 'max' : 'min';
  if (rate.kind === 'differential') return rate.multiplier === null ? 'diff' : 'diffScaled';
  return FORMS[rate.kind];
}
