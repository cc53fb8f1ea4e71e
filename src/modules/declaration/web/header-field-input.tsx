import type { ReactNode } from 'react';
import { ComboField, DateField, NumberField, SelectField, TextField, useCodeList } from '../../../ui/index.ts';
import { SCHEMES } from '../../duty/contract.ts';
import { useCodeSearch } from './code-lists.ts';
import { fieldIdOf, fieldWordOf, type HeaderField } from './header-fields.ts';
import { useText, useWordOf } from './words.ts';

type InputProps = {
  readonly field: HeaderField;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
};

/** One field of the header, as its kind asks. */
export function HeaderFieldInput({ field, value, onChange, error }: InputProps): ReactNode {
  const wordOf = useWordOf('declaration.field');
  const helpOf = useWordOf('declaration.help');
  const name = fieldWordOf(field.pointer);
  const help = helpOf(name);
  const common = {
    id: fieldIdOf(field.pointer),
    label: wordOf(name),
    value,
    onChange,
    error,
    ...(help === name ? {} : { help }),
    ...(field.required ? { required: true } : {}),
    ...(field.size ? { size: field.size } : {}),
  };
  switch (field.kind) {
    case 'number':
      return <NumberField {...common} />;
    case 'date':
      return <DateField {...common} />;
    case 'yes-no':
      return <YesNo {...common} />;
    case 'combo':
      return <CodeCombo {...common} list={field.list ?? ''} />;
    case 'scheme':
      return <SchemeSelect {...common} />;
    case 'select':
      return field.list ? <CodeSelect {...common} list={field.list} /> : <ModeSelect {...common} />;
    default:
      return (
        <TextField
          {...common}
          {...(field.mono ? { mono: true } : {})}
          {...(field.maxLength ? { maxLength: field.maxLength } : {})}
        />
      );
  }
}

type Common = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
  readonly required?: boolean;
};

function CodeSelect({ list, ...common }: Common & { readonly list: string }): ReactNode {
  const options = useCodeList(list).options;
  return <SelectField {...common} options={options} {...(common.required ? {} : { placeholder: '—' })} />;
}

function CodeCombo({ list, ...common }: Common & { readonly list: string }): ReactNode {
  const search = useCodeSearch(list);
  const name = useCodeList(list).nameOf(common.value);
  const display = common.value === '' || name === common.value ? common.value : `${common.value} ${name}`;
  return <ComboField {...common} search={search} display={display} allowFree />;
}

function ModeSelect(common: Common): ReactNode {
  const say = useText();
  const options = [
    { value: 'sea', label: say('declaration.mode.sea') },
    { value: 'air', label: say('declaration.mode.air') },
  ];
  return <SelectField {...common} options={options} />;
}

/** Left blank, the general rates apply. */
function SchemeSelect(common: Common): ReactNode {
  const say = useText();
  const options = SCHEMES.filter((scheme) => scheme !== 'general').map((scheme) => ({
    value: scheme,
    label: say(`declaration.scheme.${scheme}`),
  }));
  const kept = common.value === 'general' ? '' : common.value;
  return <SelectField {...common} value={kept} options={options} placeholder={say('declaration.scheme.general')} />;
}

function YesNo(common: Common): ReactNode {
  const say = useText();
  const options = [
    { value: 'no', label: say('declaration.no') },
    { value: 'yes', label: say('declaration.yes') },
  ];
  return <SelectField {...common} options={options} placeholder="—" />;
}
