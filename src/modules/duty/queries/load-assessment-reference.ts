import { type Decimal, formatDecimal, parseDecimal } from '../../../kernel/decimal.ts';
import { mustBe, ok, type Result, refused } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { findExchangeRates } from '../../rates/index.ts';
import { findQuotaStandings, findTariffLines } from '../../tariff/index.ts';
import type { AssessmentReference } from '../assessment.ts';
import type { AssessmentProfile } from '../assessment-profile.ts';
import { missingTaxRules } from '../domain/tax-rules.ts';
import type { ReferenceNeeds } from '../reference-needs.ts';
import { dutyRefusals } from '../refusals.ts';

/** Everything one assessment looks at, as of its day. Codes and currencies without data are absent, not refused. */
export async function loadAssessmentReference(
  db: Db | Tx,
  { asOf, codes, currencies, certificates = [], drawnBy }: ReferenceNeeds,
  profile: AssessmentProfile,
): Promise<Result<AssessmentReference>> {
  const parameters = profile.parametersOn(asOf);
  const missing = missingTaxRules(parameters);
  if (missing.length > 0) {
    const names = missing.slice(0, 5).join(', ');
    return refused(dutyRefusals.noRulesOnDay('/asOf', { day: asOf, missing: names }));
  }
  const [lines, exchange, quotas] = await Promise.all([
    findTariffLines(db, codes, asOf),
    findExchangeRates(db, { lodged: asOf, parameters, currencies }),
    findQuotaStandings(db, { certificates, parameters, declarationId: drawnBy }),
  ]);
  return ok({
    ownCurrency: profile.ownCurrency,
    lines: Object.fromEntries(lines),
    exchange: Object.fromEntries([...exchange].map(([name, used]) => [name, { ...used, rate: plain(used.rate) }])),
    parameters,
    countries: profile.countriesOn(asOf),
    priceTerms: profile.priceTerms,
    quotas,
    excises: profile.excisesOn(asOf),
    remedies: profile.remediesOn(asOf),
    lowValue: profile.lowValueOn(asOf),
    origin: profile.origin,
  });
}

/**
 * Without the trailing zeros of the table's column: costs are shared at the decimals an amount has, so 158.300000 here
 * and 158.3 in a browser would put the last fraction of a yen on different lines.
 */
const plain = (rate: Decimal): Decimal => mustBe(parseDecimal(formatDecimal(rate)));
