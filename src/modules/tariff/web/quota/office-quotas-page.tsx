import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, ErrorState, PageHead, Panel, Skeleton } from '../../../../ui/index.ts';
import { useTariffWords } from '../words.ts';
import { certificateLink } from './certificate-link.ts';
import { CertificateTable } from './certificate-table.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { useQuotas } from './quota-data.ts';
import { QuotaTable } from './quota-table.tsx';

/** `/office/quotas`: how the quotas stand, the certificates issued, and issuing one. */
export function OfficeQuotasPage(): ReactNode {
  const word = useTariffWords();
  const go = useNavigate();
  const [isIssuing, setIssuing] = useState(false);
  const { data, error, refetch } = useQuotas('');
  return (
    <>
      <PageHead
        title={word('tariff.quota.office.title')}
        lead={word('tariff.quota.office.lead')}
        actions={
          <Button tone="primary" icon="add" disabled={!data?.quotas.length} onPress={() => setIssuing(true)}>
            {word('tariff.quota.issue')}
          </Button>
        }
      />
      <Panel title={word('tariff.quota.office.certificates')}>
        <CertificateTable side="office" empty={word('tariff.quota.office.none')} />
      </Panel>
      <Panel title={word('tariff.quota.office.pools')}>
        {error ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : data ? (
          <QuotaTable quotas={data.quotas} asOf="" caption={word('tariff.quota.title')} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Panel>
      {isIssuing && data && (
        <IssueDialog
          quotas={data.quotas}
          onClose={() => setIssuing(false)}
          onIssued={({ number }) => void go(certificateLink('office', number))}
        />
      )}
    </>
  );
}
