// Customs Act Art. 9-2, 9-11 (security), handbook 1.13: a time limit is extended up to the security that was
// offered and no further. NACCS says SAF0221 when it does not cover the tax.
import type { Minor } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { availableOf, type Guarantee } from './guarantee.ts';

export type Wanted = {
  /** What the security is for: a deferral kind, or RELIEF. */
  readonly purpose: string;
  readonly amount: Minor;
  readonly day: PlainDate;
  /** The guarantee that was named; `null`: whichever serves. */
  readonly number: string | null;
};

/** Which purposes a kind of guarantee serves: data of the country profile. */
export type Covers = Readonly<Record<string, readonly string[]>>;

export type Fault = 'unknown' | 'wrong-kind' | 'suspended' | 'not-valid' | 'insufficient';
export type Choice<G extends Guarantee> =
  | { readonly kind: 'chosen'; readonly guarantee: G }
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly guarantee: G | null };

/** The nearer to serving, the later: of several faults the last one is told, for it is the easiest to mend. */
const FAULTS: readonly Fault[] = ['unknown', 'wrong-kind', 'suspended', 'not-valid', 'insufficient'];

/**
 * One guarantee bears the whole amount: the one that was named, else of those that serve a kind made for the purpose
 * first, then the one that ends first. `guarantees` are those of the trader who owes, and of nobody else.
 */
export function chooseGuarantee<G extends Guarantee>(
  guarantees: readonly G[],
  wanted: Wanted,
  covers: Covers,
): Choice<G> {
  if (wanted.number !== null) {
    const named = guarantees.find(({ number }) => number === wanted.number);
    const fault = named ? faultOf(named, wanted, covers) : 'unknown';
    if (named && fault === null) return { kind: 'chosen', guarantee: named };
    return { kind: 'fault', fault: fault ?? 'unknown', guarantee: named ?? null };
  }
  const inOrder = guarantees
    .filter(({ kind }) => covers[kind]?.includes(wanted.purpose))
    .toSorted((a, b) => rankOf(a, wanted) - rankOf(b, wanted) || (a.validTo < b.validTo ? -1 : 1));
  const judged = inOrder.map((guarantee) => ({ guarantee, fault: faultOf(guarantee, wanted, covers) }));
  const serving = judged.find(({ fault }) => fault === null);
  if (serving) return { kind: 'chosen', guarantee: serving.guarantee };
  const [nearest] = judged.toSorted((a, b) => nearnessOf(b.fault) - nearnessOf(a.fault));
  if (!nearest?.fault) return { kind: 'none' };
  return { kind: 'fault', fault: nearest.fault, guarantee: nearest.guarantee };
}

const rankOf = ({ kind }: Guarantee, { purpose }: Wanted): number => (kind === purpose ? 0 : 1);
const nearnessOf = (fault: Fault | null): number => (fault === null ? -1 : FAULTS.indexOf(fault));

export function faultOf(guarantee: Guarantee, { purpose, amount, day }: Wanted, covers: Covers): Fault | null {
  if (!covers[guarantee.kind]?.includes(purpose)) return 'wrong-kind';
  if (guarantee.state === 'suspended') return 'suspended';
  if (day < guarantee.validFrom || day > guarantee.validTo) return 'not-valid';
  return availableOf(guarantee) < amount ? 'insufficient' : null;
}
