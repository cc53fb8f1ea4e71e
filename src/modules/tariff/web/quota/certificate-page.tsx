import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import {
  Breadcrumbs,
  DateText,
  DescriptionList,
  ErrorState,
  InstantText,
  PageHead,
  Panel,
  ProblemBanner,
  ProblemError,
  Quantity,
  Skeleton,
  useToday,
  useUi,
} from '../../../../ui/index.ts';
import { useTariffWords } from '../words.ts';
import { CertificateTag } from './certificate-columns.tsx';
import type { QuotaSide } from './certificate-link.ts';
import { CodeLinks } from './code-links.tsx';
import { MovementTable } from './movement-table.tsx';
import styles from './quota.module.css';
import { type CertificateView, useCertificate } from './quota-data.ts';
import { UseBar } from './use-bar.tsx';

/** One certificate: what is left, and which declarations took the rest. */
export function CertificatePage({ side }: { readonly side: QuotaSide }): ReactNode {
  const { number = '' } = useParams();
  const word = useTariffWords();
  const { language } = useUi();
  const today = useToday();
  const { data, error, refetch } = useCertificate(number);
  const above = (
    <Breadcrumbs crumbs={[{ label: word('tariff.quota.mine.back'), to: `/${side}/quotas` }, { label: number }]} />
  );
  if (error instanceof ProblemError) {
    return (
      <>
        <PageHead title={number} above={above} />
        <ProblemBanner error={error} />
      </>
    );
  }
  if (error) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <>
      <PageHead
        title={data.number}
        above={above}
        lead={data.quotaName[language]}
        status={<CertificateTag certificate={data} today={today} word={word} />}
      />
      <div className={styles.single}>
        <UseBar
          whole={data.quantity}
          unit={data.unit}
          painted={[{ part: 'used', quantity: data.used }]}
          figures={[
            { part: 'remaining', quantity: data.remaining },
            { part: 'used', quantity: data.used },
          ]}
        />
      </div>
      <Facts certificate={data} />
      <Panel title={word('tariff.quota.moves')}>
        <MovementTable certificate={data} side={side} />
      </Panel>
    </>
  );
}

function Facts({ certificate }: { readonly certificate: CertificateView }): ReactNode {
  const word = useTariffWords();
  const { language } = useUi();
  const { holderName, holderCode, quantity, unit, validFrom, validTo, issuedAt, codes } = certificate;
  return (
    <Panel>
      <DescriptionList
        items={[
          { term: word('tariff.quota.cert.holder'), value: `${holderName[language]} (${holderCode})` },
          { term: word('tariff.quota.cert.quantity'), value: <Quantity value={quantity} unit={unit} /> },
          {
            term: word('tariff.quota.cert.validity'),
            value: (
              <>
                <DateText date={validFrom} /> – <DateText date={validTo} />
              </>
            ),
          },
          { term: word('tariff.quota.cert.issued'), value: <InstantText at={issuedAt} /> },
          { term: word('tariff.quota.cert.codes'), value: <CodeLinks codes={codes} asOf="" />, wide: true },
        ]}
      />
    </Panel>
  );
}
