import { type Decimal, formatDecimal, parseDecimal } from '../../../kernel/decimal.ts';
import { mustBe, ok, type Result, refused } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { findExchangeRates } from '../../rates/index.ts';
import { findEditionInForce, findQuotaStandings, findSafeguardTriggers, findTariffLines } from '../../tariff/index.ts';
import type { AssessmentReference } from '../assessment.ts';
import type { AssessmentProfile } from '../assessment-profile.ts';
import { awakenedBy, isCovered, type Remedy } from '../domain/remedy/remedy.ts';
import { missingTaxRules } from '../domain/tax-rules.ts';
import type { ReferenceNeeds } from '../reference-needs.ts';
import { dutyRefusals } from '../refusals.ts';

/** Everything one assessment looks at, as of its day. Codes and currencies without data are absent, not refused. */
export async function loadAssessmentReference(
  db: Db | Tx,
  { asOf, codes, currencies, certificates = [], drawnBy, holders, claimed = false }: ReferenceNeeds,
  profile: AssessmentProfile,
): Promise<Result<AssessmentReference>> {
  const parameters = profile.parametersOn(asOf);
  const missing = missingTaxRules(parameters);
  if (missing.length > 0) {
    const names = missing.slice(0, 5).join(', ');
    return refused(dutyRefusals.noRulesOnDay('/asOf', { day: asOf, missing: names }));
  }
  const [lines, exchange, quotas, awake, schedule] = await Promise.all([
    findTariffLines(db, codes, asOf),
    findExchangeRates(db, {
      lodged: asOf,
      parameters,
      currencies: claimed ? withLimits(currencies, profile) : currencies,
    }),
    findQuotaStandings(db, { certificates, parameters, declarationId: drawnBy, holders }),
    awakeMeasures(db, { asOf, codes }, profile),
    findEditionInForce(db, asOf),
  ]);
  return ok({
    ownCurrency: profile.ownCurrency,
    ...(schedule ? { schedule } : {}),
    lines: Object.fromEntries(lines),
    exchange: Object.fromEntries([...exchange].map(([name, used]) => [name, { ...used, rate: plain(used.rate) }])),
    parameters,
    countries: profile.countriesOn(asOf),
    priceTerms: profile.priceTerms,
    quotas,
    excises: profile.excisesOn(asOf),
    remedies: awake.length > 0 ? [...profile.remediesOn(asOf), ...awake] : profile.remediesOn(asOf),
    lowValue: profile.lowValueOn(asOf),
    taxClassHints: profile.taxClassHintsOn(asOf),
    origin: profile.origin,
  });
}

/** Asked only where a measure that sleeps is on some of the goods, which is the case for few. */
async function awakeMeasures(
  db: Db | Tx,
  { asOf, codes }: Pick<ReferenceNeeds, 'asOf' | 'codes'>,
  profile: AssessmentProfile,
): Promise<readonly Remedy[]> {
  const asleep = profile.sleepersOn(asOf).filter(({ products }) => codes.some((code) => isCovered(products, code)));
  if (asleep.length === 0) return [];
  const triggers = await findSafeguardTriggers(db, asOf);
  return asleep.flatMap((remedy) => awakenedBy(remedy, triggers) ?? []);
}

/** An exporter's statement is asked for more above a value, which the agreement states in its own currency. */
function withLimits(currencies: readonly string[], { origin }: AssessmentProfile): string[] {
  const limits = origin.agreements.flatMap(({ exporterNumberAbove: above }) => (above ? [above.currency] : []));
  return [...new Set([...currencies, ...limits])];
}

/**
 * Without the trailing zeros of the table's column: costs are shared at the decimals an amount has, so 158.300000 here
 * and 158.3 in a browser would put the last fraction of a yen on different lines.
 */
const plain = (rate: Decimal): Decimal => mustBe(parseDecimal(formatDecimal(rate)));
