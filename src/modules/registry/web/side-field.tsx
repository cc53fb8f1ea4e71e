import { type ReactNode, useState } from 'react';
import { type BoundField, ComboField, SelectField, TextField, useCodeList } from '../../../ui/index.ts';
import { useBrokerSearch, useTraderSearch } from './search-sides.ts';
import { useRegistryText } from './words.ts';

export type SideName = 'traderId' | 'brokerId' | 'officeCode' | 'bank';

/** To whom an account belongs: found by name, chosen from the offices, or written. */
export function SideField({ side, field }: { readonly side: SideName; readonly field: BoundField }): ReactNode {
  const label = useRegistryText()(`registry.side.${side}`);
  const offices = useCodeList('offices');
  const traders = useTraderSearch('id');
  const brokers = useBrokerSearch('id');
  const [name, setName] = useState('');
  switch (side) {
    case 'officeCode':
      return <SelectField {...field} label={label} options={offices.options} placeholder="—" />;
    case 'bank':
      return <TextField {...field} label={label} maxLength={40} />;
    default:
      return (
        <ComboField
          {...field}
          label={label}
          display={field.value === '' ? '' : name}
          search={side === 'traderId' ? traders : brokers}
          onChange={(value, option) => {
            setName(option?.label ?? '');
            field.onChange(value);
          }}
        />
      );
  }
}
