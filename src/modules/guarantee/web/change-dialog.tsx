import type { ReactNode } from 'react';
import { ConfirmDialog, NumberField, useTextForm } from '../../../ui/index.ts';
import type { GuaranteeView } from '../contract.ts';
import { type Change, useChange } from './data-guarantees.ts';
import { UseBar } from './use-bar.tsx';
import { useGuaranteeText } from './words.ts';

type ChangeProps = {
  readonly guarantee: GuaranteeView;
  readonly verb: Change['verb'];
  readonly onClose: () => void;
};

/** Raise, lower, suspend, resume: each with a reason that goes to the journal. */
export function ChangeDialog({ guarantee, verb, onClose }: ChangeProps): ReactNode {
  const say = useGuaranteeText();
  const change = useChange();
  const isAmount = verb === 'amount';
  const form = useTextForm({
    start: { amount: guarantee.amount },
    needed: isAmount ? ['amount'] : [],
    error: change.error,
  });
  const confirm = async (reason: string): Promise<void> => {
    const isDone = await form.send(({ amount }) =>
      change.mutateAsync({ id: guarantee.id, verb, reason, ...(isAmount ? { amount } : {}) }),
    );
    if (isDone) onClose();
  };
  return (
    <ConfirmDialog
      title={`${say(`guarantee.do.${verb}`)} ${guarantee.number}`}
      confirmLabel={say(`guarantee.do.${verb}`)}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      reason="required"
    >
      <UseBar guarantee={guarantee} />
      {isAmount && <NumberField {...form.bind('amount')} label={say('guarantee.newAmount')} unit="JPY" />}
      {form.problem}
    </ConfirmDialog>
  );
}
