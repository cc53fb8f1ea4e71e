import type { ReactNode } from 'react';
import {
  Button,
  EmptyState,
  ErrorState,
  LinkButton,
  PageHead,
  Skeleton,
  useActor,
  useCodeList,
  useUi,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { ShownProof } from '../proof-record.ts';
import { LineBars } from './line-bars.tsx';
import { useProofs } from './proof-data.ts';
import { LastDay, ProofTag } from './proof-tag.tsx';
import { useAgreements } from './use-agreements.ts';
import { useOriginWords } from './words.ts';

/** `/trade/proofs`: papers on record, until when they serve and what is left of them. */
export function ProofsPage(): ReactNode {
  const say = useOriginWords();
  return (
    <>
      <PageHead
        title={say('origin.proofs.title')}
        lead={say('origin.proofs.lead')}
        actions={
          <LinkButton to="/trade/proofs/new" tone="primary" icon="add">
            {say('origin.proofs.register')}
          </LinkButton>
        }
      />
      <Proofs />
    </>
  );
}

function Proofs(): ReactNode {
  const say = useOriginWords();
  const found = useProofs();
  const proofs = found.data?.pages.flatMap((page) => page.proofs) ?? [];
  if (found.isPending) return <Skeleton lines={6} />;
  if (found.error) return <ErrorState onRetry={() => void found.refetch()} />;
  if (proofs.length === 0) {
    return (
      <EmptyState icon="document" title={say('origin.proofs.none')}>
        {say('origin.proofs.none.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={layout.cards}>
        {proofs.map((proof) => (
          <li key={proof.id}>
            <Card proof={proof} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button pending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {say('origin.proofs.more')}
        </Button>
      )}
    </>
  );
}

const LINES_SHOWN = 3;

function Card({ proof }: { readonly proof: ShownProof }): ReactNode {
  const say = useOriginWords();
  const { language } = useUi();
  const { role } = useActor();
  const { nameOf: agreementOf } = useAgreements();
  const { nameOf: kindOf } = useCodeList('proof-kinds');
  const { id, number, agreement, kind, holderName } = proof;
  return (
    <article className={layout.card} aria-label={`${say('origin.proof')} ${number}`}>
      <div className={layout.head}>
        <strong className="code">{number}</strong>
        <ProofTag proof={proof} />
      </div>
      {role === 'broker' && <div>{holderName[language]}</div>}
      <div>
        {agreementOf(agreement)} — {kindOf(kind)}
      </div>
      <div>
        {say('origin.proof.validUntil')} <LastDay proof={proof} />
      </div>
      <LineBars proof={proof} most={LINES_SHOWN} />
      <div>
        <LinkButton to={`/trade/proofs/${id}`} size="small">
          {say('origin.proof.open')} <span className="unseen">{number}</span>
        </LinkButton>
      </div>
    </article>
  );
}
