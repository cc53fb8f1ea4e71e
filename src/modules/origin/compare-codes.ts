// Checklist 4.6 (7): a proof names the goods in the edition of the Harmonized System that its agreement was written
// in, the declaration in that of the schedule. Between them stand the profile's correlations, edition by edition. Pure.
import type { OriginReference } from './domain/origin-reference.ts';

export type CodeComparison = {
  /**
   * `same`: the digits agree. `correlated`: they agree by way of recorded changes. `question`: the goods may be the
   * same, no recorded change says so, and an officer decides. `other`: other goods.
   */
  readonly kind: 'same' | 'correlated' | 'question' | 'other';
  /** What the code of the proof has become in the edition of the schedule. */
  readonly became: readonly string[];
};

type Question = {
  /** As the proof states it. */
  readonly proofCode: string;
  readonly proofEdition: string;
  /** Nine digits. */
  readonly code: string;
  readonly edition: string;
};

const CHAPTER = 2;
const HEADING = 4;
const SUBHEADING = 6;

export function compareCodes(
  { proofCode, proofEdition, code, edition }: Question,
  reference: Pick<OriginReference, 'hsEditions' | 'hsCorrelations'>,
): CodeComparison {
  const digits = proofCode.replace(/\D/g, '').slice(0, SUBHEADING);
  if (digits.length < HEADING) return { kind: 'other', became: [] };
  if (proofEdition === edition) return { kind: code.startsWith(digits) ? 'same' : 'other', became: [digits] };
  const start = digits.length < SUBHEADING ? digits.slice(0, HEADING) : digits;
  const became = carryOver(start, editionsBetween(proofEdition, edition, reference.hsEditions), reference);
  if (became.some((one) => code.startsWith(one))) {
    return { kind: became.length === 1 && became[0] === start ? 'same' : 'correlated', became };
  }
  const chapters = [start, ...became].map((one) => one.slice(0, CHAPTER));
  return { kind: chapters.includes(code.slice(0, CHAPTER)) ? 'question' : 'other', became };
}

/** The editions to leave, oldest first; none when one of the two is not known. */
function editionsBetween(from: string, to: string, editions: readonly string[]): readonly string[] {
  const [first, last] = [editions.indexOf(from), editions.indexOf(to)];
  return first < 0 || last < first ? [] : editions.slice(first, last);
}

/** A code without a recorded change stays what it was. */
function carryOver(
  start: string,
  left: readonly string[],
  { hsCorrelations }: Pick<OriginReference, 'hsCorrelations'>,
): readonly string[] {
  return left.reduce<readonly string[]>(
    (codes, edition) => {
      const next = codes.flatMap((code) => {
        const key = `${edition}:${code}`;
        return (Object.hasOwn(hsCorrelations, key) ? hsCorrelations[key] : undefined) ?? [code];
      });
      return [...new Set(next)];
    },
    [start],
  );
}
