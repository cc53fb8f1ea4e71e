// The benches by their letter. Run built, as what they measure is.
import { benchDutyLines } from './duty-lines.ts';
import { benchFullAssessment } from './full-assessment.ts';
import { benchLodgeToPermit } from './lodge-to-permit.ts';
import { benchReassess } from './reassess.ts';
import { benchStart } from './start-up.ts';

export const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  a: benchLodgeToPermit,
  b: benchDutyLines,
  c: benchStart,
  d: benchFullAssessment,
  e: benchReassess,
};
