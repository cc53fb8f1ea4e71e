import { formatPlainDate, type Language } from '../../../ui/index.ts';
import type { RunView } from '../run-view.ts';
import type { AuditSay } from './words.ts';

type ChangeWords = {
  readonly say: AuditSay;
  readonly measureOf: (name: string) => string;
  readonly language: Language;
};

/** A change in a line: which measure, which days, what instead. */
export function changeText(change: RunView['change'], { say, measureOf, language }: ChangeWords): string {
  const { measure, from, to, agreement, rate, parameter } = change;
  const subject = [parameter ? parameter.key : measureOf(measure), agreement].filter(Boolean).join(' ');
  const instead = parameter?.value ?? rate;
  const what = instead === undefined ? say('audit.change.way.without') : `→ ${instead}`;
  const [first, last] = [formatPlainDate(from, language), formatPlainDate(to, language)];
  return `${subject} · ${first} – ${last} · ${what}`;
}
