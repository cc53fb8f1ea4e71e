import { type ReactNode, useMemo, useState } from 'react';
import {
  Button,
  type DataColumn,
  DataTable,
  EmptyState,
  InstantText,
  Menu,
  PageHead,
  StatusTag,
  useCodeList,
  useUi,
} from '../../../ui/index.ts';
import { AccountActDialog } from './account-act-dialog.tsx';
import { type AccountAct, type AccountEntry, useAccounts } from './data-accounts.ts';
import { OpenAccountDialog } from './open-account-dialog.tsx';
import { useRegistryText, useRegistryWordOf } from './words.ts';

type Acting = { readonly account: AccountEntry; readonly act: AccountAct };

/** `/office/accounts`: who may sign in, for administrators. */
export function AccountsPage(): ReactNode {
  const say = useRegistryText();
  const found = useAccounts();
  const [isOpening, setOpening] = useState(false);
  const [acting, setActing] = useState<Acting | null>(null);
  const columns = useAccountColumns(setActing);
  return (
    <>
      <PageHead
        title={say('registry.accounts.title')}
        lead={say('registry.accounts.lead')}
        actions={
          <Button tone="primary" icon="add" onPress={() => setOpening(true)}>
            {say('registry.do.open')}
          </Button>
        }
      />
      <DataTable
        id="registry.accounts"
        caption={say('registry.accounts.title')}
        rows={found.data?.pages.flatMap(({ accounts }) => accounts) ?? []}
        columns={columns}
        rowId={({ id }) => id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        empty={<EmptyState icon="person" title={say('registry.accounts.none')} />}
      />
      {found.hasNextPage && (
        <Button pending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {say('registry.accounts.more')}
        </Button>
      )}
      {isOpening && <OpenAccountDialog onClose={() => setOpening(false)} />}
      {acting && <AccountActDialog {...acting} onClose={() => setActing(null)} />}
    </>
  );
}

function useAccountColumns(onAct: (acting: Acting) => void): DataColumn<AccountEntry>[] {
  const say = useRegistryText();
  const roleOf = useRegistryWordOf('registry.role');
  const offices = useCodeList('offices');
  const { language } = useUi();
  return useMemo(() => {
    const sideOf = ({ officeCode, bank, sideName }: AccountEntry): string =>
      officeCode ? `${officeCode} ${offices.nameOf(officeCode)}` : (sideName?.[language] ?? bank ?? '—');
    const acts = ({ active }: AccountEntry): readonly AccountAct[] => (active ? ['password', 'close'] : ['reopen']);
    return [
      { id: 'signInName', header: say('registry.field.signInName'), value: (row) => row.signInName, width: 130 },
      { id: 'displayName', header: say('registry.field.displayName'), value: (row) => row.displayName, width: 160 },
      { id: 'role', header: say('registry.field.role'), value: (row) => roleOf(row.role), width: 150 },
      { id: 'side', header: say('registry.field.side'), value: sideOf, width: 200 },
      {
        id: 'state',
        header: say('registry.field.state'),
        value: (row) => say(row.active ? 'registry.state.open' : 'registry.state.closed'),
        cell: (row) => (
          <StatusTag tone={row.active ? 'ok' : 'neutral'}>
            {say(row.active ? 'registry.state.open' : 'registry.state.closed')}
          </StatusTag>
        ),
        width: 90,
      },
      {
        id: 'createdAt',
        header: say('registry.field.createdAt'),
        value: (row) => row.createdAt,
        cell: (row) => <InstantText at={row.createdAt} />,
        width: 150,
      },
      {
        id: 'acts',
        header: say('registry.field.acts'),
        value: () => '',
        cell: (account) => (
          <Menu
            label={say('registry.acts', { name: account.displayName })}
            iconOnly
            choices={acts(account).map((act) => ({
              id: act,
              label: say(`registry.do.${act}`),
              run: () => onAct({ account, act }),
            }))}
          />
        ),
        width: 90,
      },
    ];
  }, [say, roleOf, offices, language, onAct]);
}
