// Consumption Tax Act as amended in FY2026 (from 2028-04-01): a mail-order sale of goods of at most 10,000 yen is taxed
// at its registered seller, so that the import bears no consumption tax when registration number and statement stand on
// the declaration (handbook 3.2). The duty is not touched by it.
import { compare, type Decimal, decimal, multiply } from '../../../../kernel/decimal.ts';

export type SellerStatement = {
  /** The seller's registration number; `undefined`: none was given. */
  readonly registration: string | undefined;
  /** Price of the line in own currency. */
  readonly price: Decimal;
  /** How many items the line has, when it says so. */
  readonly pieces: Decimal | undefined;
};

export type SellerRule = {
  /** `threshold.de-minimis.model` of the day. */
  readonly model: string;
  /** Price of one item, without tax; `undefined`: the rule does not stand yet. */
  readonly limit: bigint | undefined;
};

export const REGISTERED_SELLER_MODEL = 'registered-seller-or-border';

export type SellerDecision = 'exempt' | 'not-in-force' | 'registration-missing' | 'above-limit';

export function decideSeller({ registration, price, pieces }: SellerStatement, rule: SellerRule): SellerDecision {
  if (rule.model !== REGISTERED_SELLER_MODEL || rule.limit === undefined) return 'not-in-force';
  if (registration === undefined || registration === '') return 'registration-missing';
  const counted = pieces !== undefined && pieces.units > 0n ? pieces : decimal(1n);
  return compare(price, multiply(decimal(rule.limit), counted)) <= 0 ? 'exempt' : 'above-limit';
}
