import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { DataTable, EmptyState, useActor, useToday, useUi } from '../../../../ui/index.ts';
import { useTariffWords } from '../words.ts';
import { certificateColumns } from './certificate-columns.tsx';
import { certificateLink, type QuotaSide } from './certificate-link.ts';
import { useCertificates } from './quota-data.ts';

/** Certificates with what is left of each: a trader's own, a broker's clients', everybody's for customs. */
export function CertificateTable(props: { readonly side: QuotaSide; readonly empty: string }): ReactNode {
  const word = useTariffWords();
  const { language } = useUi();
  const { role } = useActor();
  const today = useToday();
  const go = useNavigate();
  const found = useCertificates();
  const columns = useMemo(
    () => certificateColumns({ word, language, today }, role !== 'trader'),
    [word, language, today, role],
  );
  return (
    <DataTable
      id={`quota.certificates.${props.side}`}
      caption={word('tariff.quota.mine.title')}
      rows={found.data ?? []}
      columns={columns}
      rowId={({ id }) => id}
      state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
      onRetry={() => void found.refetch()}
      onOpen={({ number }) => void go(certificateLink(props.side, number))}
      empty={<EmptyState icon="document" title={props.empty} />}
    />
  );
}
