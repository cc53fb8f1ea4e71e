import { formatDecimal, isZero } from '../../kernel/decimal.ts';
import { parseQuantity } from '../../kernel/quantity.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { ProofInput } from './proof-record.ts';
import { originRefusals as no } from './refusals.ts';
import type { NewProofLine } from './store-proof-ledger.ts';

type ReadLine = Omit<NewProofLine, 'proofId'>;

/** What a proof covers, line by line. The same goods stand in it once, so that it is clear what a draw is taken of. */
export function readProofLines(lines: ProofInput['lines']): Result<readonly ReadLine[]> {
  const refusals: Refusal[] = [];
  const read = lines.flatMap(({ codes, quantity: value, unit }, index): ReadLine[] => {
    const pointer = `/lines/${index}`;
    const quantity = parseQuantity({ value, unit });
    if (!quantity.ok) {
      refusals.push(...quantity.refusals.map((one) => ({ ...one, pointer: pointerOf(pointer, one.pointer) })));
      return [];
    }
    if (isZero(quantity.value.value)) refusals.push(no.proofQuantityZero(`${pointer}/quantity`));
    const others = lines.slice(0, index).flatMap((other) => (other.codes.length > 0 ? other.codes : ['']));
    const own = codes.length > 0 ? codes : [''];
    const shared = own.find((code) => others.some((other) => code === other));
    if (shared !== undefined) {
      refusals.push(no.proofLinesOverlap(`${pointer}/codes`, { line: String(index + 1), code: shared || '*' }));
    }
    return [{ line: index + 1, codes, unit, quantity: formatDecimal(quantity.value.value) }];
  });
  return refusals.length > 0 ? refused(...refusals) : ok(read);
}

const pointerOf = (line: string, part: string): string => `${line}${part === '/value' ? '/quantity' : part}`;
