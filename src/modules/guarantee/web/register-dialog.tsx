import { type ReactNode, useState } from 'react';
import {
  ComboField,
  ConfirmDialog,
  DateField,
  NumberField,
  SelectField,
  TextField,
  useCodeList,
  useTextForm,
  useToday,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { useTraderSearch } from '../../registry/web/index.ts';
import { useRegister } from './data-guarantees.ts';
import { useGuaranteeText } from './words.ts';

const WITHOUT_DAYS = { traderId: '', kind: 'COMPREHENSIVE', security: 'BANK', provider: '', amount: '' };
const BLANK = { ...WITHOUT_DAYS, validFrom: '', validTo: '' };
const NAMES = ['traderId', 'kind', 'security', 'provider', 'amount', 'validFrom', 'validTo'] as const;

/** Security that customs has accepted is entered. */
export function RegisterDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useGuaranteeText();
  const today = useToday();
  const kinds = useCodeList('guarantee-kinds');
  const securities = useCodeList('security-kinds');
  const traders = useTraderSearch('id');
  const register = useRegister();
  const [traderName, setTraderName] = useState('');
  const form = useTextForm({ start: { ...BLANK, validFrom: today }, needed: NAMES, error: register.error });
  const bind = (name: keyof typeof BLANK) => ({ ...form.bind(name), label: say(`guarantee.field.${name}`) });
  const confirm = async (): Promise<void> => {
    if (await form.send(register.mutateAsync)) onClose();
  };
  return (
    <ConfirmDialog
      title={say('guarantee.do.register')}
      confirmLabel={say('guarantee.do.register')}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={layout.form}>
        {form.problem}
        <ComboField
          {...bind('traderId')}
          display={traderName}
          search={traders}
          onChange={(traderId, option) => {
            setTraderName(String(option?.label ?? ''));
            form.set({ traderId });
          }}
        />
        <SelectField {...bind('kind')} options={kinds.options} />
        <SelectField {...bind('security')} options={securities.options} />
        <TextField {...bind('provider')} maxLength={100} />
        <NumberField {...bind('amount')} unit="JPY" />
        <DateField {...bind('validFrom')} />
        <DateField {...bind('validTo')} />
      </div>
    </ConfirmDialog>
  );
}
