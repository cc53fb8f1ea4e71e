import { type ReactNode, useMemo } from 'react';
import { Chart } from '../../../ui/index.ts';

export type Bar = { readonly label: string; readonly value: number; readonly text: string };

/** A few bars, labelled where they end; the table stands behind. */
export function BarChart(props: {
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly note?: string;
  /** Pixels for the texts at the end of the bars. */
  readonly textWidth?: number;
}): ReactNode {
  const { bars, textWidth = 76 } = props;
  const draw = useMemo(
    () => (plot: typeof import('@observablehq/plot')) => ({
      marginLeft: 132,
      marginRight: textWidth,
      marginTop: 4,
      marginBottom: 4,
      // With nothing to show, a bar of zero must not fill the width.
      x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ value }) => value))] },
      y: { label: null, tickSize: 0, domain: bars.map(({ label }) => label) },
      marks: [
        plot.barX(bars, { x: 'value', y: 'label', fill: 'var(--accent)', insetTop: 5, insetBottom: 5, rx: 2 }),
        plot.ruleX([0], { stroke: 'var(--line-strong)' }),
        plot.text(bars, { x: 'value', y: 'label', text: 'text', textAnchor: 'start', dx: 6, fontWeight: 700 }),
      ],
    }),
    [bars, textWidth],
  );
  return (
    <Chart
      title={props.title}
      description={props.description}
      draw={draw}
      height={Math.max(72, bars.length * 36 + 8)}
      table={{ columns: props.columns, rows: props.rows }}
      {...(props.note ? { note: props.note } : {})}
    />
  );
}
