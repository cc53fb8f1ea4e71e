import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { printNumber } from '../../../modules/declaration/contract.ts';
import { AssessmentSheet, ClaimedLines } from '../../../modules/duty/web/index.ts';
import { DocumentList, ExaminationRecord } from '../../../modules/inspection/web/index.ts';
import { ReleaseGuards } from '../../../modules/release/web/index.ts';
import { riskApi, SelectionReasons } from '../../../modules/risk/web/index.ts';
import {
  Banner,
  Breadcrumbs,
  ErrorState,
  LinkButton,
  PageHead,
  Panel,
  ProblemBanner,
  Skeleton,
  StatusTag,
  useCodeList,
  useFailureText,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { OfficeDecisions } from './decisions.tsx';
import { DeclarationHeader } from './declaration-header.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { LinesTable } from './lines-table.tsx';
import { MeanwhileBanner } from './meanwhile-banner.tsx';
import styles from './office.module.css';
import type { DeclarationView } from './office-api.ts';
import { useOfficeWords } from './office-words.ts';
import { PaymentPanel } from './payment-panel.tsx';
import { stageOf, stageTones } from './stage.ts';
import { type DeclarationFile, useDeclarationFile } from './use-declaration-file.ts';
import { VersionsPanel } from './versions-panel.tsx';

/** `/office/declarations/:id`: everything there is to know before deciding, and the decisions, on one page. */
export function DeclarationPage(): ReactNode {
  const { id = '' } = useParams();
  const file = useDeclarationFile(id);
  const { data, error, refetch } = file.declaration;
  if (data) return <KnownDeclaration key={id} declaration={data} file={file} />;
  if (!error) return <Skeleton lines={10} height={22} />;
  return (
    <ErrorState onRetry={() => void refetch()}>
      <ProblemBanner error={error} />
    </ErrorState>
  );
}

type Props = { readonly declaration: DeclarationView; readonly file: DeclarationFile };

function KnownDeclaration({ declaration, file }: Props): ReactNode {
  const word = useOfficeWords();
  const [done, setDone] = useState<string | null>(null);
  const [ownActs, setOwnActs] = useState(0);
  const { refresh } = file;
  const onDone = useCallback(
    async (act: string): Promise<void> => {
      setDone(word('office.declaration.done', { act }));
      await refresh();
      setOwnActs((before) => before + 1);
    },
    [word, refresh],
  );
  const examination = file.examination.data?.examinations.at(-1)?.officer ?? null;
  const entries = file.history.data?.entries ?? null;
  const seen = useMemo(() => ({ entries, examination }), [entries, examination]);
  const number = printNumber(declaration.number);
  const title = word('office.declaration.title', { number });
  const stage = stageOf(declaration.state);
  return (
    <>
      <PageHead
        title={title}
        above={<Breadcrumbs crumbs={[{ label: word('office.queue.title'), to: '/office' }, { label: number }]} />}
        status={<StatusTag tone={stageTones[stage]}>{word(`office.state.${declaration.state}`)}</StatusTag>}
        lead={`${declaration.importerName} · ${declaration.content.consignor.name}`}
        actions={
          <LinkButton to={`/office/declarations/${declaration.id}/audit`} icon="scale">
            {word('office.declaration.audit')}
          </LinkButton>
        }
      />
      <div className={styles.page}>
        <div className={styles.notices}>
          {done && <Banner tone="ok">{done}</Banner>}
          <MeanwhileBanner seen={seen} ownActs={ownActs} />
        </div>
        <div className={layout.columns}>
          <MainColumn declaration={declaration} file={file} />
          <SideColumn declaration={declaration} file={file} onDone={onDone} />
        </div>
      </div>
      <OfficeDecisions declaration={declaration} file={file} onDone={onDone} />
    </>
  );
}

function MainColumn({ declaration, file }: Props): ReactNode {
  const word = useOfficeWords();
  const answer = file.explanation.data ?? declaration.assessment;
  const nameOf = useCallback((number: number) => declaration.content.items[number - 1]?.description, [declaration]);
  return (
    <div className={styles.side}>
      <Panel title={word('office.declaration.goods')}>
        <LinesTable declaration={declaration} />
      </Panel>
      <ClaimedLines items={declaration.content.items} />
      <DeclarationHeader declaration={declaration} />
      <Panel title={word('office.declaration.assessment')}>
        {answer ? (
          <AssessmentSheet answer={answer} nameOf={nameOf} startOpen="none" />
        ) : (
          <p className={layout.quiet}>{word('office.declaration.assessment.none')}</p>
        )}
        {declaration.assessment && (
          <p>
            <a className={layout.solo} href={`/api/declarations/${declaration.id}/receipt`} download>
              {word('office.declaration.receipt')}
            </a>
          </p>
        )}
      </Panel>
      <Panel title={word('office.declaration.versions')}>
        <VersionsPanel declaration={declaration} />
      </Panel>
    </div>
  );
}

function SideColumn(props: Props & { readonly onDone: (act: string) => Promise<void> }): ReactNode {
  const { declaration, file, onDone } = props;
  const { selection, examination, release, payments, history } = file;
  const { nameOf: methodName } = useCodeList('inspection-methods');
  const word = useOfficeWords();
  const failureOf = useFailureText(file.refresh);
  const dispute = (said: { readonly ruleId: string | null; readonly because: string }) =>
    failureOf(async () => {
      await riskApi.dispute(declaration.id, said);
      await file.refresh();
    });
  return (
    <div className={styles.side}>
      <Part title={word('office.panel.selection')} query={selection}>
        {(view) => <SelectionReasons view={view} onDispute={dispute} />}
      </Part>
      <Part title={word('office.declaration.release')} query={release}>
        {(status) => (
          <ReleaseGuards declarationId={declaration.id} status={status} onDone={onDone} onConflict={file.refresh} />
        )}
      </Part>
      <Part title={word('office.panel.documents')} query={examination}>
        {(record) => <DocumentList declarationId={declaration.id} file={record} />}
      </Part>
      <Part title={word('office.panel.examination')} query={examination}>
        {(record) => <ExaminationRecord file={record} methodName={methodName} />}
      </Part>
      <Part title={word('office.declaration.payment')} query={payments}>
        {({ demands }) => <PaymentPanel demands={demands} />}
      </Part>
      <Part title={word('office.declaration.history')} query={history}>
        {({ entries }) => <HistoryPanel entries={entries} now={history.dataUpdatedAt} />}
      </Part>
    </div>
  );
}

type Asked<T> = {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
};

/** One room's part of the page. When that room does not answer, the rest of the page still does. */
function Part<T>(props: {
  readonly title: string;
  readonly query: Asked<T>;
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  const { data, error } = props.query;
  return (
    <Panel title={props.title}>
      {data !== undefined && props.children(data)}
      {data === undefined && !error && <Skeleton lines={3} />}
      {data === undefined && error && <ProblemBanner error={error} />}
    </Panel>
  );
}
