import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { Banner, Chart, formatInstant, formatPlainDate, Stat, useUi } from '../../../ui/index.ts';
import type { TestRun } from '../contract.ts';
import styles from './rule-form.module.css';
import { shareText } from './share-text.ts';
import { useRiskWords } from './words.ts';

/** A rule that hits more than this is rarely meant so. */
const WIDE_SHARE = 2_500;
const CATEGORIES = ['1', '2', '3'] as const;

/** What the rule would have done to past declarations. */
export function TestRunResult({ test }: { readonly test: TestRun | null }): ReactNode {
  const word = useRiskWords();
  const { language, timeZone } = useUi();
  if (!test) return <p className={styles.muted}>{word('risk.test.none')}</p>;
  const when = formatInstant(test.at, { language, timeZone });
  const period =
    test.from && test.to
      ? word('risk.test.period', { from: formatPlainDate(test.from, language), to: formatPlainDate(test.to, language) })
      : '';
  return (
    <div className={styles.page}>
      <p className={styles.muted}>
        {word('risk.test.when', { who: test.by, when })} {period}
      </p>
      {test.hitShare > WIDE_SHARE && (
        <Banner tone="caution">{word('risk.test.wide', { share: shareText(test.hitShare) })}</Banner>
      )}
      <div className={styles.stats}>
        <Stat
          label={word('risk.test.declarations')}
          value={test.declarations}
          unit={word('risk.test.unit', { count: test.declarations })}
        />
        <Stat label={word('risk.test.hits')} value={test.hits} unit={word('risk.test.unit', { count: test.hits })} />
        <Stat label={word('risk.test.share')} value={shareText(test.hitShare)} />
        <Stat
          label={word('risk.test.errors')}
          value={test.errors}
          unit={word('risk.test.unit', { count: test.errors })}
        />
      </div>
      {test.declarations > 0 && <Movement test={test} />}
      {test.sample.length > 0 && <Sample sample={test.sample} />}
    </div>
  );
}

function Movement({ test }: { readonly test: TestRun }): ReactNode {
  const word = useRiskWords();
  const rows = useMemo(
    () =>
      CATEGORIES.map((category) => ({
        label: word(`risk.category.${category}`),
        before: test.before[category] ?? 0,
        after: test.after[category] ?? 0,
      })),
    [test, word],
  );
  const draw = useMemo(() => {
    const sides = rows.flatMap(({ label, before, after }) => [
      { label, side: word('risk.test.before'), count: before },
      { label, side: word('risk.test.after'), count: after },
    ]);
    return (plot: typeof import('@observablehq/plot')) => ({
      marginLeft: 150,
      marginRight: 150,
      x: { axis: null },
      y: { label: null, axis: null, domain: [word('risk.test.before'), word('risk.test.after')] },
      fy: { label: null },
      color: {
        domain: [word('risk.test.before'), word('risk.test.after')],
        range: ['var(--line-strong)', 'var(--accent)'],
      },
      marks: [
        plot.barX(sides, { x: 'count', y: 'side', fy: 'label', fill: 'side', insetTop: 1 }),
        plot.text(sides, {
          x: 'count',
          y: 'side',
          fy: 'label',
          text: (side: { count: number; side: string }) => `${side.count} ${side.side}`,
          textAnchor: 'start',
          dx: 6,
        }),
      ],
    });
  }, [rows, word]);
  return (
    <Chart
      title={word('risk.test.chart')}
      description={word('risk.test.chart.says')}
      draw={draw}
      height={190}
      table={{
        columns: [word('risk.test.category'), word('risk.test.before'), word('risk.test.after')],
        rows: rows.map(({ label, before, after }) => [label, before, after]),
      }}
    />
  );
}

function Sample({ sample }: { readonly sample: TestRun['sample'] }): ReactNode {
  const word = useRiskWords();
  return (
    <div>
      <h3>{word('risk.test.sample')}</h3>
      <ul className={styles.sample}>
        {sample.map(({ declarationId, items, outcome }) => (
          <li key={declarationId}>
            <Link to={`/office/declarations/${declarationId}`}>…{declarationId.slice(-8)}</Link>{' '}
            {word('risk.test.items', { items: items.join(', ') })}
            {outcome === 'error' && ` · ${word('risk.outcome.error')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
