import type { RunView } from '../run-view.ts';
import type { AuditSay } from './words.ts';

/** A change in a line: which measure, which days, what instead. */
export function changeText(change: RunView['change'], say: AuditSay, measureOf: (name: string) => string): string {
  const { measure, from, to, agreement, rate, parameter } = change;
  const subject = [parameter ? parameter.key : measureOf(measure), agreement].filter(Boolean).join(' ');
  const instead = parameter?.value ?? rate;
  const what = instead === undefined ? say('audit.change.way.without') : `→ ${instead}`;
  return `${subject} · ${from} – ${to} · ${what}`;
}
