// What an exporter knows of goods and of the materials in them. One currency throughout; decimals are exact.
import { type Decimal, max, subtract, ZERO } from '../../../kernel/decimal.ts';

export type Material = {
  readonly code: string;
  readonly value: Decimal;
  readonly weightKg: Decimal | undefined;
  /** Country in which it was made; with `originating`, under the rules of the same agreement. */
  readonly origin: string | undefined;
  readonly originating: boolean;
  readonly whollyObtained: boolean;
  /** Value added in the parties to a material that does not originate (full cumulation). */
  readonly valueAddedInParties: Decimal;
};

export type GoodsToJudge = {
  readonly code: string;
  /** Country of production. */
  readonly producer: string;
  /** On the basis that the rule book names: free on board or ex works. */
  readonly value: Decimal;
  readonly netWeightKg: Decimal | undefined;
  readonly whollyObtained: boolean;
  readonly materials: readonly Material[];
  readonly processes: readonly string[];
  readonly labour: Decimal;
  readonly overhead: Decimal;
  readonly profit: Decimal;
};

/** How the agreement cumulates, and in whose territory. */
export type Territory = {
  readonly parties: ReadonlySet<string>;
  readonly cumulation: 'full' | 'materials' | 'donor' | 'none';
};

export type SortedMaterials = {
  readonly originating: readonly Material[];
  readonly nonOriginating: readonly Material[];
  /** Originating only because another party's materials count. */
  readonly cumulated: readonly Material[];
};

/** A material counts as originating in its own country; in another party where the agreement cumulates. */
export function sortMaterials(
  { materials, producer }: GoodsToJudge,
  { parties, cumulation }: Territory,
): SortedMaterials {
  const isOwn = (one: Material) => one.originating && (one.origin ?? producer) === producer;
  const isPartners = (one: Material) =>
    one.originating && !isOwn(one) && cumulation !== 'none' && parties.has(one.origin ?? '');
  return {
    originating: materials.filter((one) => isOwn(one) || isPartners(one)),
    nonOriginating: materials.filter((one) => !isOwn(one) && !isPartners(one)),
    cumulated: materials.filter(isPartners),
  };
}

/** Value without origin: under full cumulation what parties added to it is taken off, never below nothing. */
export const foreignValue = ({ value, valueAddedInParties }: Material, { cumulation }: Territory): Decimal =>
  cumulation === 'full' ? max(subtract(value, valueAddedInParties), ZERO) : value;
