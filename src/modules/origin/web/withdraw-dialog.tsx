import type { ReactNode } from 'react';
import { ConfirmDialog, ProblemBanner } from '../../../ui/index.ts';
import { type ProofView, useWithdrawProof } from './proof-data.ts';
import { useOriginWords } from './words.ts';

/** A proof that is to prove nothing any more. */
export function WithdrawDialog(props: { readonly proof: ProofView; readonly onClose: () => void }): ReactNode {
  const { id, number } = props.proof;
  const say = useOriginWords();
  const withdraw = useWithdrawProof(id);
  const confirm = (reason: string): Promise<void> =>
    withdraw.mutateAsync({ reason }).then(props.onClose, () => undefined);
  return (
    <ConfirmDialog
      title={say('origin.withdraw.title', { number })}
      confirmLabel={say('origin.withdraw')}
      tone="danger"
      reason="required"
      isOpen
      onClose={props.onClose}
      onConfirm={confirm}
    >
      <p>{say('origin.withdraw.text')}</p>
      <ProblemBanner error={withdraw.error} />
    </ConfirmDialog>
  );
}
