import type { ReactNode } from 'react';
import { ConfirmDialog, TextField, useTextForm } from '../../../ui/index.ts';
import { type AccountAct, type AccountEntry, useAccountAct } from './data-accounts.ts';
import styles from './registry.module.css';
import { useRegistryText } from './words.ts';

type Acting = { readonly account: AccountEntry; readonly act: AccountAct; readonly onClose: () => void };

/** Close, reopen, or a new password for who has forgotten theirs. */
export function AccountActDialog({ account, act, onClose }: Acting): ReactNode {
  const say = useRegistryText();
  const send = useAccountAct();
  const isPassword = act === 'password';
  const form = useTextForm({ start: { password: '' }, needed: isPassword ? ['password'] : [], error: send.error });
  const confirm = async (because: string): Promise<void> => {
    const bodies = { close: { because }, reopen: {}, password: form.values };
    if (await form.send(() => send.mutateAsync({ id: account.id, act, body: bodies[act] }))) onClose();
  };
  return (
    <ConfirmDialog
      title={`${say(`registry.do.${act}`)} – ${account.displayName}`}
      confirmLabel={say(`registry.do.${act}`)}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      reason={act === 'close' ? 'required' : 'none'}
      tone={act === 'close' ? 'danger' : 'primary'}
    >
      <div className={styles.form}>
        <p>{say(`registry.do.${act}.will`)}</p>
        {isPassword && (
          <TextField
            {...form.bind('password')}
            label={say('registry.password.new')}
            help={say('registry.password.help')}
            type="password"
            autoComplete="new-password"
            autoFocus
          />
        )}
        {form.problem}
      </div>
    </ConfirmDialog>
  );
}
