import { type EndVerdict, type Finding, judgeEnd, type Outcome } from '../contract.ts';

type Looked = { readonly finding?: Finding | null | undefined };

/** The one outcome that the law leaves open, and whether the examination may end with it now. */
export function endOutcome(
  category: 2 | 3,
  looks: readonly Looked[],
): { readonly outcome: Outcome; readonly verdict: EndVerdict } {
  const seen = looks.map(({ finding }) => ({ finding: finding ?? null }));
  const outcome = outcomeOf(category, seen.at(-1)?.finding ?? null);
  return { outcome, verdict: judgeEnd(category, outcome, seen) };
}

function outcomeOf(category: 2 | 3, last: Finding | null): Outcome {
  if (category === 2) return 'documents-in-order';
  return last === null || last === 'conforms' ? 'conforms' : 'settled-with-importer';
}
