// Nothing silent: a day beyond what the data reach is computed with the last known values, and the answer says so. The
// schedule of Japan is renewed for each fiscal year (Temporary Tariff Measures Act Art. 2).
import { findParameter } from '../../kernel/parameters.ts';
import type { AssessmentReference, Flag } from './assessment.ts';

const YEAR_BEGINS = 'tariff.schedule-year-begins';
const REVIEWED_THROUGH = 'assessment.reviewed-through';

export const carriedForward = (reference: AssessmentReference): Flag[] => [
  ...scheduleFlags(reference),
  ...valueFlags(reference),
];

/** An edition is kept in force until another is imported: in a later fiscal year it is that of the year before. */
function scheduleFlags({ schedule, parameters }: AssessmentReference): Flag[] {
  const begins = findParameter(parameters, YEAR_BEGINS)?.value;
  if (schedule === undefined || begins == null) return [];
  const { name, validFrom } = schedule;
  if (yearOf(parameters.asOf, begins) <= yearOf(validFrom, begins)) return [];
  const words = {
    ja: `基準日の年度の実行関税率表が未登録のため、${validFrom} からの版（${name}）の税率で計算しました。`,
    en: `No schedule of that fiscal year is loaded; computed with the edition ${name}, in force since ${validFrom}.`,
  };
  return [{ kind: 'schedule-carried-forward', pointer: '/asOf', words, detail: `${name} ${validFrom}` }];
}

function valueFlags({ parameters }: AssessmentReference): Flag[] {
  const through = findParameter(parameters, REVIEWED_THROUGH)?.value;
  if (through == null || parameters.asOf <= through) return [];
  const words = {
    ja: `税率・端数処理などの値は ${through} までの分を確認しています。その後の改正は含まず、最後の値で計算しました。`,
    en: `Rates of tax and other dated values were reviewed up to ${through}; computed with the last ones known.`,
  };
  return [{ kind: 'rates-carried-forward', pointer: '/asOf', words, detail: through }];
}

/** The fiscal year that a day lies in, by the month and day on which one begins. */
const yearOf = (day: string, begins: string): number => Number(day.slice(0, 4)) - (day.slice(5) < begins ? 1 : 0);
