import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import {
  Banner,
  Breadcrumbs,
  Button,
  ErrorState,
  PageHead,
  Panel,
  ProblemBanner,
  ProblemError,
  Skeleton,
  useCodeList,
} from '../../../ui/index.ts';
import { DrawTable } from './draw-table.tsx';
import { LineBars } from './line-bars.tsx';
import { type ProofView, useProof } from './proof-data.ts';
import { ProofFacts } from './proof-facts.tsx';
import { ProofTag } from './proof-tag.tsx';
import { useAgreements } from './use-agreements.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { useOriginWords } from './words.ts';

/** `/trade/proofs/:id`: one proof, what is left of it and which declarations took the rest. */
export function ProofPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useOriginWords();
  const { data, error, refetch } = useProof(id);
  const back = { label: say('origin.proofs.title'), to: '/trade/proofs' };
  if (error instanceof ProblemError) {
    return (
      <>
        <PageHead title={say('origin.proof')} above={<Breadcrumbs crumbs={[back, { label: say('origin.proof') }]} />} />
        <ProblemBanner error={error} />
      </>
    );
  }
  if (error) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return <Proof proof={data} above={<Breadcrumbs crumbs={[back, { label: data.number }]} />} />;
}

function Proof({ proof, above }: { readonly proof: ProofView; readonly above: ReactNode }): ReactNode {
  const say = useOriginWords();
  const { nameOf: agreementOf } = useAgreements();
  const { nameOf: kindOf } = useCodeList('proof-kinds');
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { number, agreement, kind, withdrawnAt, withdrawalReason } = proof;
  return (
    <>
      <PageHead
        title={number}
        above={above}
        lead={`${agreementOf(agreement)} — ${kindOf(kind)}`}
        status={<ProofTag proof={proof} />}
        actions={withdrawnAt === null && <Button onPress={() => setWithdrawing(true)}>{say('origin.withdraw')}</Button>}
      />
      {withdrawalReason !== null && (
        <Banner tone="caution">{say('origin.withdraw.done', { reason: withdrawalReason })}</Banner>
      )}
      <Panel title={say('origin.lines.title')}>
        <LineBars proof={proof} />
      </Panel>
      <Panel title={say('origin.draws.title')}>
        <DrawTable proof={proof} />
      </Panel>
      <ProofFacts proof={proof} />
      {isWithdrawing && <WithdrawDialog proof={proof} onClose={() => setWithdrawing(false)} />}
    </>
  );
}
