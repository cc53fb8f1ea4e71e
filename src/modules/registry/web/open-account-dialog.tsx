import { type ReactNode, useState } from 'react';
import { ConfirmDialog, languages, SelectField, TextField, useTextForm } from '../../../ui/index.ts';
import { ACCOUNT_ROLES, type AccountInput } from '../contract.ts';
import { useOpenAccount } from './data-accounts.ts';
import styles from './registry.module.css';
import { SideField, type SideName } from './side-field.tsx';
import { useRegistryText, useRegistryWordOf } from './words.ts';

const BLANK = { displayName: '', signInName: '', side: '', password: '', language: 'ja' };
const SIDES: Readonly<Record<string, SideName>> = {
  trader: 'traderId',
  broker: 'brokerId',
  officer: 'officeCode',
  supervisor: 'officeCode',
  bank: 'bank',
};

/** A way in for one person, on exactly one side of the counter. */
export function OpenAccountDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useRegistryText();
  const roleOf = useRegistryWordOf('registry.role');
  const languageOf = useRegistryWordOf('registry.language');
  const open = useOpenAccount();
  const [role, setRole] = useState<string>('officer');
  const side = SIDES[role];
  const form = useTextForm({
    start: BLANK,
    needed: ['displayName', 'signInName', 'password', ...(side ? ['side' as const] : [])],
    error: open.error,
    pointerOf: (name) => `/${name === 'side' ? (side ?? name) : name}`,
  });
  const confirm = async (): Promise<void> => {
    const done = await form.send(({ side: value, ...person }) =>
      open.mutateAsync({ ...person, role, ...(side ? { [side]: value } : {}) } as AccountInput),
    );
    if (done) onClose();
  };
  const choose = (chosen: string): void => {
    setRole(chosen);
    form.set({ side: '' });
  };
  const text = (name: 'displayName' | 'signInName') => ({ ...form.bind(name), label: say(`registry.field.${name}`) });
  const title = say('registry.do.open');
  const roles = ACCOUNT_ROLES.map((value) => ({ value, label: roleOf(value) }));
  const tongues = languages.map((value) => ({ value, label: languageOf(value) }));
  const secret = {
    ...form.bind('password'),
    label: say('registry.password.first'),
    help: say('registry.password.help'),
  };
  return (
    <ConfirmDialog title={title} confirmLabel={title} isOpen onClose={onClose} onConfirm={confirm}>
      <div className={styles.form}>
        {form.problem}
        <TextField {...text('displayName')} maxLength={70} />
        <TextField {...text('signInName')} help={say('registry.field.signInName.help')} maxLength={100} mono />
        <SelectField label={say('registry.field.role')} value={role} options={roles} onChange={choose} />
        {side && <SideField side={side} field={form.bind('side')} />}
        <TextField {...secret} type="password" autoComplete="new-password" />
        <SelectField {...form.bind('language')} label={say('registry.field.language')} options={tongues} />
      </div>
    </ConfirmDialog>
  );
}
