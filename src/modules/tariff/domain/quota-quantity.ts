import { type Decimal, decimal } from '../../../kernel/decimal.ts';
import type { Quantity } from '../../../kernel/quantity.ts';

/** Statistical units that turn into one another by powers of ten. */
const POWERS: readonly Readonly<Record<string, number>>[] = [
  { GR: 0, KG: 3, MT: 6 },
  { L: 0, KL: 3 },
  { NO: 0, TH: 3 },
];

/** How many of the quota's own unit the goods are; exact, or `undefined` when no stated quantity says it. */
export function quantityInUnit(quantities: readonly Quantity[], unit: string): Decimal | undefined {
  const same = quantities.find((quantity) => quantity.unit === unit);
  if (same) return same.value;
  const powers = POWERS.find((table) => Object.hasOwn(table, unit));
  const target = powers?.[unit];
  if (powers === undefined || target === undefined) return undefined;
  for (const { value, unit: given } of quantities) {
    const own = Object.hasOwn(powers, given) ? powers[given] : undefined;
    if (own !== undefined) return shift(value, own - target);
  }
  return undefined;
}

const shift = ({ units, scale }: Decimal, by: number): Decimal =>
  by <= 0 ? decimal(units, scale - by) : decimal(units * 10n ** BigInt(by), scale);
