import { type ReactNode, useState } from 'react';
import { ConfirmDialog, ProblemBanner, TextField } from '../../../ui/index.ts';
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
  const [amount, setAmount] = useState(guarantee.amount);
  const confirm = async (reason: string): Promise<void> => {
    const sent = { id: guarantee.id, verb, reason, ...(verb === 'amount' ? { amount } : {}) };
    const isDone = await change.mutateAsync(sent).then(
      () => true,
      () => false,
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
      {verb === 'amount' && (
        <TextField
          label={say('guarantee.newAmount')}
          value={amount}
          onChange={setAmount}
          required
          mono
          maxLength={13}
        />
      )}
      <ProblemBanner error={change.error} />
    </ConfirmDialog>
  );
}
