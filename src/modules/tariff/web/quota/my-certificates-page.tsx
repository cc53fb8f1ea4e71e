import type { ReactNode } from 'react';
import { LinkButton, PageHead } from '../../../../ui/index.ts';
import { useTariffWords } from '../words.ts';
import { CertificateTable } from './certificate-table.tsx';

/** `/trade/quotas`: what one may import within a quota, and what is left of it. */
export function MyCertificatesPage(): ReactNode {
  const word = useTariffWords();
  return (
    <>
      <PageHead
        title={word('tariff.quota.mine.title')}
        lead={word('tariff.quota.mine.lead')}
        actions={<LinkButton to="/quotas">{word('tariff.quota.mine.pools')}</LinkButton>}
      />
      <CertificateTable side="trade" empty={word('tariff.quota.mine.none')} />
    </>
  );
}
