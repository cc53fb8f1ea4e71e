import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  DateField,
  DateText,
  EmptyState,
  ErrorState,
  PageHead,
  ProblemBanner,
  ProblemError,
  Skeleton,
  TextField,
} from '../../../../ui/index.ts';
import layout from '../../../../ui/layout.module.css';
import shared from '../tariff.module.css';
import { useTariffWords } from '../words.ts';
import { fits } from './fits.ts';
import { useQuotas } from './quota-data.ts';
import { QuotaTable } from './quota-table.tsx';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `/quotas`, for anyone. What is looked for stands in the address, so that a link shows the same. */
export function QuotasPage(): ReactNode {
  const word = useTariffWords();
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const asOf = params.get('asOf') ?? '';
  const [typedDay, setTypedDay] = useState(asOf);
  const change = (name: string, text: string): void => {
    const next = new URLSearchParams(params);
    if (text) next.set(name, text);
    else next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const changeDay = (day: string): void => {
    setTypedDay(day);
    if (day === '' || DAY.test(day)) change('asOf', day);
  };
  return (
    <>
      <PageHead title={word('tariff.quota.title')} lead={word('tariff.quota.lead')} />
      <search className={shared.ask}>
        <TextField
          label={word('tariff.quota.find')}
          help={word('tariff.quota.find.help')}
          type="search"
          value={query}
          onChange={(text) => change('q', text)}
          maxLength={100}
        />
        <DateField label={word('tariff.asOf')} value={typedDay} onChange={changeDay} help={word('tariff.asOf.help')} />
      </search>
      <Found query={query} asOf={asOf} />
    </>
  );
}

function Found({ query, asOf }: { readonly query: string; readonly asOf: string }): ReactNode {
  const word = useTariffWords();
  const { data, error, refetch } = useQuotas(asOf);
  if (error instanceof ProblemError) return <ProblemBanner error={error} />;
  if (error) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const quotas = data.quotas.filter((quota) => fits(quota, query));
  return (
    <>
      <p role="status">
        {word('tariff.quota.found', { count: quotas.length })} (<DateText date={data.asOf} />)
      </p>
      {quotas.length === 0 ? (
        <EmptyState icon="search" title={word('tariff.quota.none')} />
      ) : (
        <>
          <p className={layout.quiet}>{word('tariff.quota.note')}</p>
          <QuotaTable quotas={quotas} asOf={asOf} caption={word('tariff.quota.title')} />
        </>
      )}
    </>
  );
}
