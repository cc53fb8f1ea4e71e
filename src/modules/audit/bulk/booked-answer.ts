// Customs Act Art. 7-16: what was a trial in the preview is the rate in force once it is booked, and says by which law.
import { type AssessmentAnswer, lawOfColumn, WHAT_IF } from '../../duty/index.ts';

/** The column of a rate that a reassessment set; not one of the schedule. */
export const REASSESSED = 'reassessed';

const LAW = { ja: '関税法 第7条の16（更正）', en: 'Customs Act, Art. 7-16 (reassessment)' };
const TRIAL_LAW = lawOfColumn(WHAT_IF).en;

export function bookedAnswer(answer: AssessmentAnswer): AssessmentAnswer {
  const flags = answer.flags.filter(({ kind }) => kind !== 'what-if');
  return { ...(renamed(answer) as AssessmentAnswer), flags };
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (value === null || typeof value !== 'object') return value;
  if ('en' in value && value.en === TRIAL_LAW) return LAW;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'column' && inner === WHAT_IF ? REASSESSED : renamed(inner),
    ]),
  );
}
