// Customs Act Art. 12-2 para. 1 and 5, 12-3 para. 1 and 6: whether the return came before the audit notice, after it
// but not in view of a reassessment, or only with (or in view of) customs' own decision. Handbook 9.1: the audit notice
// is the switch.
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Words } from '../../../kernel/refusal.ts';

export const TIMINGS = ['before-notice', 'after-notice', 'decided'] as const;
export type Timing = (typeof TIMINGS)[number];

export const CORRECTION_KINDS = ['amended', 'reassessed', 'undeclared'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export type Filed = {
  readonly kind: CorrectionKind;
  /** The day of the return, or of customs' notice of reassessment or determination. */
  readonly amendedDate: PlainDate;
  readonly auditNotice: PlainDate | null;
  /** From this day on a reassessment was to be foreseen: what is filed then counts as decided by customs. */
  readonly reassessmentForeseen: PlainDate | null;
  /** Only for what was not declared: it was filed late by the importer, not found by customs. */
  readonly voluntary: boolean;
};

export function timingOf(filed: Filed): Timing {
  const { kind, amendedDate, auditNotice, reassessmentForeseen, voluntary } = filed;
  if (kind === 'reassessed' || (kind === 'undeclared' && !voluntary)) return 'decided';
  if (reassessmentForeseen !== null && amendedDate >= reassessmentForeseen) return 'decided';
  // A return of the very day of the notice is taken to have followed it.
  return auditNotice !== null && amendedDate >= auditNotice ? 'after-notice' : 'before-notice';
}

export const TIMING_WORDS: Readonly<Record<Timing, Words>> = {
  'before-notice': { ja: '調査通知の前の自主的な申告', en: 'filed of one’s own accord before the audit notice' },
  'after-notice': {
    ja: '調査通知の後、更正等を予知する前の申告',
    en: 'filed after the audit notice, before a reassessment was to be foreseen',
  },
  decided: {
    ja: '税関の更正・決定、又はこれを予知した申告',
    en: 'decided by customs, or filed when that was to be foreseen',
  },
};
