import { type ReactNode, useContext } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import {
  Banner,
  Breadcrumbs,
  DateText,
  DescriptionList,
  ErrorState,
  InstantText,
  Money,
  PageHead,
  Panel,
  Skeleton,
  Tabs,
  useCodeList,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { printNumber } from '../domain/declaration-number.ts';
import type { DeclarationView } from '../view-schemas.ts';
import { useDeclaration } from './data-declarations.ts';
import { DeclarationActions } from './declaration-actions.tsx';
import { DeclarationContentView } from './declaration-content-view.tsx';
import { DeclarationHistory } from './declaration-history.tsx';
import { DeclarationPanels } from './declaration-panels.ts';
import { DeclarationVersions } from './declaration-versions.tsx';
import { LodgedSheet } from './lodged-sheet.tsx';
import { StageSteps } from './stage-steps.tsx';
import { StateTag } from './state-tag.tsx';
import styles from './trade.module.css';
import { useText, useWordOf } from './words.ts';

/** `/trade/declarations/:id`: where it stands, what it costs, what must be done. */
export function DeclarationPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useText();
  const found = useDeclaration(id);
  if (found.isPending) return <Skeleton lines={10} height={24} />;
  if (!found.data) {
    return (
      <ErrorState title={say('declaration.page.gone')} onRetry={() => void found.refetch()}>
        <p>{say('declaration.page.goneText')}</p>
      </ErrorState>
    );
  }
  return <Page key={id} declaration={found.data} />;
}

function Page({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  const panels = useContext(DeclarationPanels);
  const placed = (place: 'now' | 'papers') =>
    panels
      .filter((each) => each.place === place)
      .map(({ id, Panel: Part }) => <Part key={id} declaration={declaration} />);
  return (
    <div className={layout.stack}>
      <PageHead
        title={say('declaration.page.title', { number: printNumber(declaration.number) })}
        above={<Crumbs number={declaration.number} />}
        status={<StateTag state={declaration.state} isPaid={declaration.taxPaidOn !== null} />}
      />
      <JustLodged declaration={declaration} />
      <StageSteps declaration={declaration} />
      <div className={layout.columns}>
        <div className={layout.stack}>
          {placed('now')}
          <PageTabs declaration={declaration} />
        </div>
        <aside className={layout.stack}>
          <Summary declaration={declaration} />
          {placed('papers')}
          <Panel title={say('declaration.history')}>
            <DeclarationHistory declaration={declaration} />
          </Panel>
        </aside>
      </div>
      <DeclarationActions declaration={declaration} />
    </div>
  );
}

function PageTabs({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  const [params, setParams] = useSearchParams();
  return (
    <Tabs
      label={say('declaration.page.parts')}
      selected={params.get('part') ?? 'sheet'}
      onSelect={(part) => setParams({ part }, { replace: true })}
      tabs={[
        { id: 'sheet', label: say('declaration.page.sheet'), content: <LodgedSheet declaration={declaration} /> },
        {
          id: 'content',
          label: say('declaration.page.content'),
          content: <DeclarationContentView declaration={declaration} />,
        },
        {
          id: 'versions',
          label: say('declaration.versions'),
          content: <DeclarationVersions declaration={declaration} />,
        },
      ]}
    />
  );
}

function Summary({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  const officeOf = useCodeList('offices').nameOf;
  const placeOf = useCodeList('bonded-places').nameOf;
  const reasonOf = useCodeList('withdrawal-reasons').nameOf;
  const categoryOf = useCodeList('examination-categories').nameOf;
  const correctionOf = useWordOf('declaration.correction');
  const { category, withdrawalReason, correction, permitNumber, carriedInOn, content, totals } = declaration;
  const items = [
    {
      term: say('declaration.column.total'),
      value: (
        <strong className={styles.big}>
          <Money amount={totals.total} />
        </strong>
      ),
      wide: true,
    },
    { term: say('declaration.field.importer.name'), value: declaration.importerName, wide: true },
    {
      term: say('declaration.field.office'),
      value: `${declaration.office} ${officeOf(declaration.office)}`,
      wide: true,
    },
    {
      term: say('declaration.field.bondedPlace'),
      value: `${content.bondedPlace} ${placeOf(content.bondedPlace)}`,
      wide: true,
    },
    ...(category
      ? [{ term: say('declaration.category'), value: `${category} ${categoryOf(String(category))}`, wide: true }]
      : []),
    {
      term: say('declaration.carriedIn'),
      value: carriedInOn ? <DateText date={carriedInOn} /> : say('declaration.carriedIn.not'),
    },
    ...(declaration.queuedUntil
      ? [{ term: say('declaration.queuedUntil'), value: <InstantText at={declaration.queuedUntil} /> }]
      : []),
    ...(permitNumber
      ? [{ term: say('declaration.permitNumber'), value: <span className={styles.number}>{permitNumber}</span> }]
      : []),
    ...(withdrawalReason
      ? [{ term: say('declaration.withdrawalReason'), value: reasonOf(withdrawalReason), wide: true }]
      : []),
    ...(correction ? [{ term: say('declaration.correction'), value: correctionOf(correction) }] : []),
  ];
  return (
    <Panel title={say('declaration.page.summary')}>
      <DescriptionList items={items} />
    </Panel>
  );
}

/** Right after lodging: what came of it, in a sentence. */
function JustLodged({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const outcomeOf = useWordOf('declaration.outcome');
  const { state } = useLocation();
  if (!state?.justLodged) return null;
  return <Banner tone={declaration.state === 'PERMITTED' ? 'ok' : 'info'}>{outcomeOf(declaration.state)}</Banner>;
}

function Crumbs({ number }: { readonly number: string }): ReactNode {
  const say = useText();
  return (
    <Breadcrumbs crumbs={[{ label: say('declaration.desk.title'), to: '/trade' }, { label: printNumber(number) }]} />
  );
}
