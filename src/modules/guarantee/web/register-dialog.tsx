import { type ReactNode, useState } from 'react';
import {
  ComboField,
  ConfirmDialog,
  DateField,
  ProblemBanner,
  SelectField,
  TextField,
  useCodeList,
  useToday,
} from '../../../ui/index.ts';
import { type GuaranteeInput, searchTraders, useRegister } from './data-guarantees.ts';
import styles from './guarantee.module.css';
import { useGuaranteeText } from './words.ts';

/** Security that customs has accepted is entered. */
export function RegisterDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useGuaranteeText();
  const today = useToday();
  const kinds = useCodeList('guarantee-kinds');
  const securities = useCodeList('security-kinds');
  const register = useRegister();
  const [traderName, setTraderName] = useState('');
  const [input, setInput] = useState<GuaranteeInput>({
    ...{ traderId: '', kind: 'COMPREHENSIVE', security: 'BANK', provider: '', amount: '' },
    ...{ validFrom: today, validTo: '' },
  });
  const bind = (name: keyof GuaranteeInput) => ({
    label: say(`guarantee.field.${name}`),
    value: input[name],
    onChange: (value: string) => setInput((now) => ({ ...now, [name]: value })),
    required: true,
  });
  const confirm = async (): Promise<void> => {
    const isDone = await register.mutateAsync(input).then(
      () => true,
      () => false,
    );
    if (isDone) onClose();
  };
  return (
    <ConfirmDialog
      title={say('guarantee.do.register')}
      confirmLabel={say('guarantee.do.register')}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={styles.form}>
        <ComboField
          {...bind('traderId')}
          display={traderName}
          search={searchTraders}
          onChange={(traderId, option) => {
            setTraderName(String(option?.label ?? ''));
            setInput((now) => ({ ...now, traderId }));
          }}
        />
        <SelectField {...bind('kind')} options={kinds.options} />
        <SelectField {...bind('security')} options={securities.options} />
        <TextField {...bind('provider')} maxLength={100} />
        <TextField {...bind('amount')} mono maxLength={13} />
        <DateField {...bind('validFrom')} />
        <DateField {...bind('validTo')} />
        <ProblemBanner error={register.error} />
      </div>
    </ConfirmDialog>
  );
}
