import type { Refusal } from '../../../kernel/refusal.ts';
import { type Language, refusalText } from '../../../ui/index.ts';

/** What the rate wants to know, as a question with the answers it understands (none: any text). */
export type RateQuestion = { readonly key: string; readonly text: string; readonly options: readonly string[] };

/** The refusals of one item of the request, sorted by what the page does with them. */
export type ItemFaults = {
  readonly at: (field: string) => string | undefined;
  /** Of just this pointer below the item. */
  readonly exactly: (pointer: string) => string | undefined;
  readonly questions: readonly RateQuestion[];
  /** Units in which the rate wants a quantity. */
  readonly units: readonly string[];
};

const QUESTION = 'duty.fact-needed';
const QUANTITY = 'duty.quantity-needed';

export function faultsOfItem(refusals: readonly Refusal[], index: number, language: Language): ItemFaults {
  const prefix = `/items/${index}/`;
  const mine = refusals.filter(({ pointer }) => pointer.startsWith(prefix));
  return {
    at: (field) => {
      const found = mine.find(
        ({ pointer, code }) =>
          pointer.slice(prefix.length).split('/')[0] === field && code !== QUESTION && code !== QUANTITY,
      );
      return found && refusalText(found, language);
    },
    exactly: (pointer) => {
      const found = mine.find((refusal) => refusal.pointer === prefix + pointer);
      return found && refusalText(found, language);
    },
    questions: mine.filter(({ code }) => code === QUESTION).map((refusal) => questionOf(refusal, language)),
    units: mine.flatMap(({ code, params }) => (code === QUANTITY && params.unit ? [params.unit] : [])),
  };
}

function questionOf({ params }: Refusal, language: Language): RateQuestion {
  const list = /one of: (.+)\)$/.exec(params.options_en ?? '')?.[1];
  return {
    key: params.key ?? '',
    text: (language === 'ja' ? params.question_ja : params.question_en) ?? params.key ?? '',
    options: list?.split(' | ') ?? [],
  };
}

/** Refusals that belong to no item and to none of the fields named. */
export const otherFaults = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.filter(({ pointer }) => !pointer.startsWith('/items/'));
