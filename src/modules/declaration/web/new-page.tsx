import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../../ui/api.ts';
import { Breadcrumbs, Button, DataTable, PageHead, Panel, ProblemBanner } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { useSession } from '../../../ui/session.tsx';
import type { Trader } from '../../registry/contract.ts';
import type { DeclarationView } from '../view-schemas.ts';
import { useDeclarations } from './data-declarations.ts';
import { useNewDraft } from './data-drafts.ts';
import { useDeclarationColumns } from './declaration-columns.tsx';
import { blankForm, toContent } from './form-state.ts';
import { importerFields } from './importer-picker.tsx';
import { SearchBox } from './search-box.tsx';
import { useText } from './words.ts';

/** `/trade/new`: from nothing, or from a declaration of before. */
export function NewPage(): ReactNode {
  const say = useText();
  const { begin, copy, error, isBusy } = useBegin();
  const [params] = useSearchParams();
  const [text, setText] = useState(params.get('text') ?? '');
  const columns = useDeclarationColumns();
  const earlier = useDeclarations({ text, states: [] }, 50);
  return (
    <div className={layout.stack}>
      <PageHead
        title={say('declaration.new')}
        above={
          <Breadcrumbs
            crumbs={[{ label: say('declaration.desk.title'), to: '/trade' }, { label: say('declaration.new') }]}
          />
        }
        lead={say('declaration.new.lead')}
      />
      <ProblemBanner error={error} />
      <Panel title={say('declaration.new.blank')}>
        <p>{say('declaration.new.blankText')}</p>
        <Button tone="primary" icon="add" pending={isBusy} onPress={begin}>
          {say('declaration.new.begin')}
        </Button>
      </Panel>
      <Panel title={say('declaration.new.copy')}>
        <p>{say('declaration.new.copyText')}</p>
        <DataTable
          id="trade-copy"
          caption={say('declaration.desk.all')}
          rows={earlier.data?.rows ?? []}
          columns={columns}
          rowId={(row) => row.id}
          state={earlier.isPending ? 'loading' : earlier.error ? 'error' : 'ready'}
          onRetry={() => void earlier.refetch()}
          onOpen={(row) => copy(row.id)}
          filters={<SearchBox value={text} onChange={setText} />}
          maxHeight="28rem"
        />
      </Panel>
    </div>
  );
}

function useBegin() {
  const go = useNavigate();
  const { actor } = useSession();
  const make = useNewDraft();
  const [error, setError] = useState<unknown>(null);
  const start = async (contentOf: () => Promise<unknown>): Promise<void> => {
    setError(null);
    try {
      const draft = await make.mutateAsync({ content: await contentOf() });
      go(`/trade/drafts/${draft.id}`, { replace: true });
    } catch (caught) {
      setError(caught);
    }
  };
  const begin = () => start(async () => toContent(blankForm(actor?.traderId ? await ownFields() : {}), () => []));
  return {
    begin: () => void begin(),
    copy: (id: string) => void start(() => contentOfEarlier(id)),
    error,
    isBusy: make.isPending,
  };
}

/** A trader declares for itself: its own code and name need no typing. */
async function ownFields() {
  const { traders } = await api.get<{ traders: readonly Trader[] }>('/api/traders');
  return traders[0] ? importerFields(traders[0]) : {};
}

/** What belongs to the earlier consignment alone is left behind: its papers, its days, its bill of lading. */
async function contentOfEarlier(id: string): Promise<unknown> {
  const { content } = await api.get<DeclarationView>(`/api/declarations/${id}`);
  const { plannedOn: _planned, invoiceNumber: _invoice, reference: _reference, transport, ...kept } = content;
  const { arrivedOn: _arrived, billNumbers: _bills, ...way } = transport;
  return { ...kept, transport: { ...way, billNumbers: [] } };
}
