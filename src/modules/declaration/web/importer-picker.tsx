import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../../ui/api.ts';
import { ComboField, type Option, type SearchOptions } from '../../../ui/index.ts';
import { useActor } from '../../../ui/session.tsx';
import type { Trader } from '../../registry/contract.ts';
import type { FormText } from './pointer-form.ts';
import { useText } from './words.ts';

type TradersAnswer = { readonly traders: readonly Trader[] };

const findTraders = async (text: string): Promise<readonly Trader[]> =>
  (await api.get<TradersAnswer>('/api/traders', { text, limit: 20 })).traders;

/** A broker chooses among its clients; the chosen one's code, name and address are filled in. */
export function ImporterPicker({ onPick }: { readonly onPick: (fields: FormText) => void }): ReactNode {
  const say = useText();
  const isBroker = useActor().role === 'broker';
  const [chosen, setChosen] = useState('');
  const clients = useQuery({ queryKey: ['traders', ''], queryFn: () => findTraders(''), enabled: isBroker });
  if (!isBroker) return null;
  const search: SearchOptions = async (query) => (await findTraders(query)).map(optionOf);
  const pick = async (code: string, option: Option | null): Promise<void> => {
    setChosen(option?.label ?? '');
    const found = [...(clients.data ?? []), ...(await findTraders(code))].find((trader) => trader.code === code);
    if (found) onPick(importerFields(found));
  };
  return (
    <ComboField
      label={say('declaration.importer.pick')}
      value={chosen}
      search={search}
      onChange={(value, option) => void pick(value, option)}
    />
  );
}

const optionOf = (trader: Trader): Option => ({
  value: trader.code,
  label: `${trader.nameEn}（${trader.nameJa}）`,
  detail: trader.code,
});

/** Names on the declaration are Latin letters, addresses too. */
export const importerFields = (trader: Trader): FormText => ({
  'importer/code': trader.code,
  'importer/name': trader.nameEn,
  'importer/postcode': trader.postcode,
  'importer/address': trader.addressEn,
  'importer/telephone': trader.telephone,
});
