import type { ReactNode } from 'react';
import { DiffTable, Money } from '../../../ui/index.ts';
import { useAuditText, useAuditWordOf } from './words.ts';

const TOTALS = ['customsValue', 'duty', 'excise', 'consumptionTax', 'localConsumptionTax', 'total'] as const;
type Totals = Readonly<Record<(typeof TOTALS)[number], string>>;

/** What a correction would make of the sums; nothing is written by showing it. */
export function TaxChange({ before, after }: { readonly before: Totals; readonly after: Totals }): ReactNode {
  const say = useAuditText();
  const totalOf = useAuditWordOf('declaration.total');
  const changed = TOTALS.filter((name) => before[name] !== after[name]);
  return (
    <DiffTable
      caption={say('audit.reassess.effect')}
      entries={changed.map((name) => ({
        id: name,
        field: totalOf(name),
        before: <Money amount={before[name]} />,
        after: <Money amount={after[name]} />,
      }))}
    />
  );
}
