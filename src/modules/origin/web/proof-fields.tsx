import { type ReactNode, useState } from 'react';
import {
  ComboField,
  DateField,
  type Option,
  type SearchOptions,
  SelectField,
  TextField,
  type TextForm,
  useActor,
  useCodeList,
} from '../../../ui/index.ts';
import { useTraderSearch } from '../../registry/web/index.ts';
import styles from './origin.module.css';
import type { ProofField, ProofForm } from './proof-form.ts';
import { useAgreements } from './use-agreements.ts';
import { useOriginWords } from './words.ts';

type Props = { readonly form: TextForm<ProofForm> };

/** The paper itself. */
export function ProofFields({ form }: Props): ReactNode {
  const say = useOriginWords();
  const { role } = useActor();
  const { options: agreements, kindsOf } = useAgreements();
  const { nameOf: kindOf } = useCodeList('proof-kinds');
  const bind = (name: ProofField) => ({ ...form.bind(name), label: say(`origin.proof.${name}`) });
  const kinds = kindsOf(form.values.agreement);
  const choose = (agreement: string): void => {
    // A kind that the other agreement does not take is not kept unseen.
    form.set({ agreement, ...(kindsOf(agreement).includes(form.values.kind) ? {} : { kind: '' }) });
  };
  return (
    <div className={styles.fields}>
      {role === 'broker' && <ImporterField form={form} />}
      <SelectField
        {...bind('agreement')}
        onChange={choose}
        options={agreements}
        placeholder={say('origin.proof.agreement.choose')}
      />
      <SelectField
        {...bind('kind')}
        options={kinds.map((kind) => ({ value: kind, label: kindOf(kind) }))}
        placeholder={say('origin.proof.kind.choose')}
      />
      <TextField {...bind('number')} mono maxLength={60} />
      <DateField {...bind('issuedOn')} />
      <OriginField form={form} />
      <TextField {...bind('issuer')} maxLength={200} />
      <TextField {...bind('exporterNumber')} mono maxLength={40} />
      <DateField {...bind('periodFrom')} help={say('origin.proof.period.help')} />
      <DateField {...bind('periodTo')} help={say('origin.proof.period.help')} />
      <TextField {...bind('goodsCodes')} help={say('origin.proof.goodsCodes.help')} mono />
    </div>
  );
}

/** Found by name or code among a broker's clients. */
function ImporterField({ form }: Props): ReactNode {
  const say = useOriginWords();
  const [name, setName] = useState('');
  const search = useTraderSearch('code');
  const choose = (importer: string, option: Option | null): void => {
    setName(option?.label ?? '');
    form.set({ importer });
  };
  return (
    <ComboField
      {...form.bind('importer')}
      label={say('origin.proof.importer')}
      help={say('origin.proof.importer.help')}
      display={name}
      search={search}
      onChange={choose}
    />
  );
}

const FOUND_AT_MOST = 40;

function OriginField({ form }: Props): ReactNode {
  const say = useOriginWords();
  const { options, nameOf } = useCodeList('countries');
  const search: SearchOptions = async (text) => {
    const wanted = text.trim().toLowerCase();
    return options.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, FOUND_AT_MOST);
  };
  const bound = form.bind('origin');
  return (
    <ComboField
      {...bound}
      label={say('origin.proof.origin')}
      display={bound.value && nameOf(bound.value)}
      search={search}
      onChange={(origin) => form.set({ origin })}
    />
  );
}
