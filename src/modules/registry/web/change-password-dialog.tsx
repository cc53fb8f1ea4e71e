import { type ReactNode, useState } from 'react';
import { ConfirmDialog, TextField, useTextForm } from '../../../ui/index.ts';
import { useChangePassword } from './data-accounts.ts';
import styles from './registry.module.css';
import { useRegistryText } from './words.ts';

/** One's own password: the present one once, the new one twice. Done, every sign-in with the account has ended. */
export function ChangePasswordDialog(props: { readonly onClose: () => void; readonly onDone: () => void }): ReactNode {
  const say = useRegistryText();
  const change = useChangePassword();
  const [differs, setDiffers] = useState(false);
  const start = { current: '', password: '', again: '' };
  const form = useTextForm({ start, needed: ['current', 'password', 'again'], error: change.error });
  const confirm = async (): Promise<void> => {
    const { current, password, again } = form.values;
    setDiffers(password !== again);
    if (password !== again && again !== '') return document.getElementById(form.bind('again').id)?.focus();
    if (await form.send(() => change.mutateAsync({ current, password }))) props.onDone();
  };
  const again = form.bind('again');
  return (
    <ConfirmDialog
      title={say('registry.do.changePassword')}
      confirmLabel={say('registry.do.changePassword')}
      isOpen
      onClose={props.onClose}
      onConfirm={confirm}
    >
      <div className={styles.form}>
        <p>{say('registry.do.changePassword.will')}</p>
        {form.problem}
        <TextField
          {...form.bind('current')}
          label={say('registry.password.current')}
          type="password"
          autoComplete="current-password"
          autoFocus
        />
        <TextField
          {...form.bind('password')}
          label={say('registry.password.new')}
          help={say('registry.password.help')}
          type="password"
          autoComplete="new-password"
        />
        <TextField
          {...again}
          label={say('registry.password.again')}
          type="password"
          autoComplete="new-password"
          error={differs ? say('registry.password.differs') : again.error}
        />
      </div>
    </ConfirmDialog>
  );
}
