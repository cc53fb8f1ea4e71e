import * as z from 'zod';
import type { Profile } from '../../../platform/profile.ts';

const measure = z.object({
  code: z.string(),
  name: z.object({ ja: z.string(), en: z.string() }),
  products: z.object({ include: z.array(z.string()) }),
  triggers: z.array(z.unknown()).optional(),
});

export type SleepingMeasure = Pick<z.output<typeof measure>, 'code' | 'name' | 'products'>;

/** Measures of the profile that apply only while something has set them off. */
export const sleepingMeasuresOf = (profile: Profile): SleepingMeasure[] =>
  profile
    .readYamlFiles('remedies')
    .map((file) => measure.parse(file))
    .filter(({ triggers }) => triggers !== undefined);
