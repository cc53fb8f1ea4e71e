import type * as z from 'zod';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Profile } from '../../../platform/profile.ts';
import { assessmentProfileOf } from '../../duty/index.ts';
import { type Change, type changeSchema, readChange } from './change.ts';

/** The change, checked against what this country profile knows. */
export function changeFor(profile: Profile, asked: z.output<typeof changeSchema>): Result<Change> {
  const day = parsePlainDate(asked.to);
  const exciseMeasures = day.ok
    ? assessmentProfileOf(profile)
        .excisesOn(day.value)
        .map(({ measure }) => measure)
    : [];
  const hasParameter = (key: string): boolean => !day.ok || profile.parametersOn(day.value).values[key] !== undefined;
  return readChange(asked, { exciseMeasures: [...new Set(exciseMeasures)], hasParameter });
}
