// Customs Act Art. 3; handbook 2.6: the columns of one tariff line, evaluated for these goods, and the choice among
// them.
// The duty of a line without the taxes that follow: what a tariff page, a comparison of origins or a bench asks for.
import { type RateColumns, ratesOn, type TariffLine } from '../tariff/contract.ts';
import { chooseRate, type RateChoice } from './domain/choose-rate.ts';
import { GENERAL, TEMPORARY, WTO } from './domain/rate-column.ts';
import { type EvaluatedRate, evaluateRead, type RateFacts, type ReadColumn, readColumn } from './evaluate-columns.ts';

type Entitlement = { readonly mfnEntitled: boolean; readonly claimed: EvaluatedRate | undefined };

/** `line` may be missing only when a rate is claimed; `facts.dutyBase` is R2. */
export function chooseLineRate(
  line: Pick<TariffLine, 'rates' | 'variants'> | undefined,
  facts: RateFacts,
  { mfnEntitled, claimed }: Entitlement,
): RateChoice<EvaluatedRate> {
  const columns = line && readColumns(ratesOn(line, facts.asOf));
  return chooseRate<EvaluatedRate>({
    general: columns?.general && evaluateRead(columns.general, facts),
    temporary: columns?.temporary && evaluateRead(columns.temporary, facts),
    wto: columns?.wto && evaluateRead(columns.wto, facts),
    mfnEntitled,
    claimed,
  });
}

type ReadColumns = { readonly [name in 'general' | 'temporary' | 'wto']: ReadColumn | undefined };
const columnsRead = new WeakMap<RateColumns, ReadColumns>();

/** The cells of a line never change, so they are read once for as long as the line is held. */
function readColumns(rates: RateColumns): ReadColumns {
  const known = columnsRead.get(rates);
  if (known) return known;
  const { general, temporary, wto } = rates;
  const read: ReadColumns = {
    general: general === undefined ? undefined : readColumn(GENERAL, general),
    temporary: temporary === undefined ? undefined : readColumn(TEMPORARY, temporary),
    wto: wto === undefined ? undefined : readColumn(WTO, wto),
  };
  columnsRead.set(rates, read);
  return read;
}
