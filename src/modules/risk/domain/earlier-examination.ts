// Handbook 17: a category may be raised after it was assigned; lowering needs an officer. Handbook 1.11: what was
// examined as a preliminary declaration is not examined again when the goods arrive.
import { type Category, highest } from './select-channel.ts';

export type HistoryFact = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };

export type EarlierExamination = {
  /** The highest category so far, by selection or by an officer. */
  readonly atLeast: Category;
  /** The category in which an officer (or category 1 by itself) ended the examination of the content as it stands. */
  readonly examined: Category | null;
};

/** From the facts of the declaration, oldest first. */
export function earlierExamination(facts: readonly HistoryFact[]): EarlierExamination {
  return facts.reduce<EarlierExamination & { current: Category }>(
    ({ atLeast, examined, current }, { type, data }) => {
      if (type === 'declaration.channel-assigned' || type === 'declaration.category-raised') {
        const category = Number(data.category) as Category;
        return { atLeast: highest(category, atLeast), examined, current: category };
      }
      if (type === 'declaration.examination-ended') return { atLeast, examined: current, current };
      if (type === 'declaration.changed') return { atLeast, examined: null, current: 1 };
      return { atLeast, examined, current };
    },
    { atLeast: 1, examined: null, current: 1 },
  );
}
