import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './chart.module.css';
import { useWords } from './intl.tsx';

type Plotting = typeof import('@observablehq/plot');
type PlotOptions = import('@observablehq/plot').PlotOptions;

/** A drawing with the table it was drawn from. The drawing library is fetched only when a chart is on the page. */
export function Chart(props: {
  readonly title: ReactNode;
  /** What the drawing says, in a sentence, for those who hear it. */
  readonly description: string;
  readonly draw: (plot: Plotting, width: number) => PlotOptions;
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
  readonly note?: ReactNode;
  readonly height?: number;
}): ReactNode {
  const { title, description, draw, table, note, height = 240 } = props;
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  const word = useWords();
  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <figcaption className={styles.head}>
        <span id={titleId} className={styles.title}>
          {title}
        </span>
        <Button tone="quiet" size="small" icon={asTable ? 'chart' : 'rows'} onPress={() => setAsTable(!asTable)}>
          {word(asTable ? 'ui.chart.hideTable' : 'ui.chart.showTable')}
        </Button>
      </figcaption>
      {asTable ? (
        <ChartTable {...table} labelledBy={titleId} />
      ) : (
        <Drawing draw={draw} description={description} height={height} />
      )}
      {note && <p className={styles.note}>{note}</p>}
    </figure>
  );
}

function Drawing(props: {
  readonly draw: (plot: Plotting, width: number) => PlotOptions;
  readonly description: string;
  readonly height: number;
}): ReactNode {
  const { draw, description, height } = props;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(draw);
  latest.current = draw;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new `draw` means new data, so draw again
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    let isGone = false;
    const paint = async (): Promise<void> => {
      const plot = await import('@observablehq/plot');
      if (isGone || place.clientWidth === 0) return;
      const base = { width: place.clientWidth, height, style: { background: 'none', fontSize: '12px' } };
      const drawn = plot.plot({ ...base, ...latest.current(plot, place.clientWidth) });
      drawn.setAttribute('aria-hidden', 'true');
      place.replaceChildren(drawn);
    };
    const watch = new ResizeObserver(() => void paint());
    watch.observe(place);
    return () => {
      isGone = true;
      watch.disconnect();
    };
  }, [draw, height]);
  return <div ref={box} className={styles.drawing} role="img" aria-label={description} style={{ minHeight: height }} />;
}

function ChartTable(props: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly labelledBy: string;
}): ReactNode {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-labelledby={props.labelledBy}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand under their column
                <td key={index} data-figure={index > 0}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
