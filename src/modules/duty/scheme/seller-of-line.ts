// Consumption Tax Act as amended in FY2026: the statement of a registered seller on one line.
import { ZERO } from '../../../kernel/decimal.ts';
import { decideSeller } from '../domain/low-value/registered-seller.ts';
import { schemeRefusals } from './refusals.ts';
import { modelOn, type SchemeDesk } from './scheme-desk.ts';
import { SELLER_LAW, traceSeller } from './trace-scheme.ts';
import type { Treatment } from './treatment.ts';

/** The counting unit of the schedule. */
const PIECES = 'NO';

export function sellerOf(
  index: number,
  { declaration, values, reference, refusals }: SchemeDesk,
): Treatment | undefined {
  const item = declaration.items[index];
  const value = values[index];
  if (item === undefined || value === undefined) return undefined;
  const { specifiedLowValue, sellerRegistration } = item.special;
  if (!specifiedLowValue) return undefined;
  const limitText = reference.parameters.values['threshold.specified-low-value']?.value;
  const limit = limitText == null ? undefined : BigInt(limitText);
  const price = value.stated ? value.exact : (value.components.find(({ kind }) => kind === 'price')?.own ?? ZERO);
  const pieces = item.quantities.find(({ unit }) => unit === PIECES)?.value;
  const statement = { registration: sellerRegistration, price, pieces };
  const decision = decideSeller(statement, { model: modelOn(reference.parameters), limit });
  const at = `/items/${index}`;
  switch (decision) {
    case 'exempt':
      return {
        consumptionTax: { article: 'specified-low-value', law: SELLER_LAW },
        steps: [traceSeller(sellerRegistration ?? '')],
      };
    case 'not-in-force':
      refusals.push(schemeRefusals.sellerRuleNotInForce(`${at}/specifiedLowValue`, { day: declaration.asOf }));
      return undefined;
    case 'registration-missing':
      refusals.push(schemeRefusals.sellerRegistrationMissing(`${at}/sellerRegistration`));
      return undefined;
    case 'above-limit':
      refusals.push(schemeRefusals.sellerRuleAboveLimit(`${at}/price`, { limit: limit ?? 0n }));
      return undefined;
  }
}
