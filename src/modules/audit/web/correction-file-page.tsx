import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import {
  Banner,
  Breadcrumbs,
  Button,
  EmptyState,
  ErrorState,
  PageHead,
  Panel,
  ProblemBanner,
  Skeleton,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { DeclarationView } from '../../declaration/contract.ts';
import { printNumber } from '../../declaration/contract.ts';
import { DeclarationHistory, useDeclaration } from '../../declaration/web/index.ts';
import { useCorrectionFile } from './audit-data.ts';
import { ChargeList } from './charge-list.tsx';
import { CorrectionList } from './correction-list.tsx';
import { ForeseenDialog } from './foreseen-dialog.tsx';
import { ReassessDialog } from './reassess-dialog.tsx';
import { VersionTable } from './version-table.tsx';
import { useAuditText } from './words.ts';

/** `/office/declarations/:id/audit`: what it owed in each version, what was corrected, charged, paid, and by whom. */
export function CorrectionFilePage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, refetch } = useDeclaration(id);
  if (data) return <KnownDeclaration key={id} declaration={data} />;
  if (!error) return <Skeleton lines={10} height={22} />;
  return (
    <ErrorState onRetry={() => void refetch()}>
      <ProblemBanner error={error} />
    </ErrorState>
  );
}

type Props = { readonly declaration: DeclarationView };

function KnownDeclaration({ declaration }: Props): ReactNode {
  const say = useAuditText();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const [isForeseen, setForeseen] = useState(false);
  const done = async (): Promise<void> => {
    setOpen(false);
    setDone(true);
    await client.invalidateQueries({ queryKey: ['declaration', declaration.id] });
    await client.invalidateQueries({ queryKey: ['office', 'declaration', declaration.id] });
  };
  const { id, number } = declaration;
  const above = (
    <Breadcrumbs
      crumbs={[
        { label: say('audit.queue'), to: '/office' },
        { label: printNumber(number), to: `/office/declarations/${id}` },
        { label: say('audit.file.crumb') },
      ]}
    />
  );
  return (
    <div className={layout.stack}>
      <PageHead
        title={say('audit.file.title', { number: printNumber(number) })}
        above={above}
        lead={declaration.importerName}
        actions={
          declaration.commands.includes('reassess') && (
            <>
              <Button onPress={() => setForeseen(true)}>{say('audit.foreseen.record')}</Button>
              <Button tone="primary" icon="pen" onPress={() => setOpen(true)}>
                {say('audit.reassess')}
              </Button>
            </>
          )
        }
      />
      {isDone && <Banner tone="ok">{say('audit.reassess.done')}</Banner>}
      <Panel title={say('audit.versions')}>
        <VersionTable declaration={declaration} />
      </Panel>
      <FileParts id={id} />
      <Panel title={say('audit.journal')}>
        <DeclarationHistory declaration={declaration} />
      </Panel>
      {isForeseen && <ForeseenDialog declarationId={id} onClose={() => setForeseen(false)} />}
      {isOpen && <ReassessDialog declaration={declaration} onClose={() => setOpen(false)} onDone={done} />}
    </div>
  );
}

function FileParts({ id }: { readonly id: string }): ReactNode {
  const say = useAuditText();
  const { data, error } = useCorrectionFile(id);
  if (error) return <ProblemBanner error={error} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <>
      <Panel title={say('audit.corrections')}>
        {data.corrections.length === 0 ? (
          <EmptyState title={say('audit.corrections.none')} />
        ) : (
          <CorrectionList corrections={data.corrections} />
        )}
      </Panel>
      <Panel title={say('audit.charges')}>
        {data.charges.length === 0 ? (
          <EmptyState title={say('audit.charges.none')} />
        ) : (
          <ChargeList charges={data.charges} />
        )}
      </Panel>
    </>
  );
}
