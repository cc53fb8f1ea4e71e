import { type ReactNode, type Ref, useCallback, useMemo } from 'react';
import { EditableGrid, type EditableGridHandle, Panel } from '../../../ui/index.ts';
import { hasExtras, isExtra } from '../../duty/web/index.ts';
import { ITEM_LIMIT } from '../content-schema.ts';
import { columnOf, type Fault, useErrorOf } from './faults.ts';
import { blankLine } from './form-state.ts';
import { HeaderForm } from './header-form.tsx';
import { LINE_FIELDS, useLineColumns } from './line-columns.tsx';
import { LineDetail } from './line-detail.tsx';
import { LiveSheet } from './live-sheet.tsx';
import styles from './trade.module.css';
import { type DraftForm, nineOf } from './use-draft-form.ts';
import { Warnings } from './warnings.tsx';
import { useText } from './words.ts';

type DraftEditorProps = {
  readonly desk: DraftForm;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly grid: Ref<EditableGridHandle>;
  readonly focusedLine: number;
  readonly onFocusLine: (index: number) => void;
  readonly onJump: (pointer: string) => void;
};

/** Header, lines and the live sheet. */
export function DraftEditor(props: DraftEditorProps): ReactNode {
  const { desk, faults, warnings, focusedLine, onJump } = props;
  const say = useText();
  const { form, live, setHeader, setLines } = desk;
  const all = useMemo(
    () => [...faults, ...typedFaults(live.refusals, form.lines)],
    [faults, live.refusals, form.lines],
  );
  const errorOf = useErrorOf(all);
  // Of the header alone: what is said of a line while it is typed must not draw the whole header again.
  const headErrorOf = useErrorOf(useMemo(() => faults.filter(({ pointer }) => !columnOf(pointer)), [faults]));
  const line = form.lines[focusedLine];
  return (
    <div className={styles.editor}>
      <div className={styles.head}>
        <HeaderForm header={form.header} onChange={setHeader} errorOf={headErrorOf} />
      </div>
      <div className={styles.lines}>
        <Panel title={say('declaration.lines.title')}>
          <Lines {...props} faults={all} />
        </Panel>
        {line && (
          <LineDetail
            key={focusedLine}
            index={focusedLine}
            line={line}
            onChange={(next) => setLines(form.lines.map((each, at) => (at === focusedLine ? next : each)))}
            lawsAsked={desk.reference?.lines[nineOf(line.code ?? '')]?.laws ?? []}
            errorOf={errorOf}
            refusals={live.refusals}
            content={desk.content}
            asOf={desk.asOf}
            counted={live.counted}
            reference={desk.reference}
          />
        )}
        <Warnings warnings={warnings} onJump={onJump} />
      </div>
      <div className={styles.sheet}>
        <LiveSheet live={live} lineCount={form.lines.length} onJump={onJump} />
      </div>
    </div>
  );
}

function Lines({ desk, faults, grid, onFocusLine }: DraftEditorProps): ReactNode {
  const say = useText();
  const { form, live, setLines, unitsOf, asOf } = desk;
  const { answer, counted } = live;
  const errorOf = useErrorOf(faults);
  const assessedAt = useCallback(
    (index: number) => {
      const place = counted.indexOf(index);
      return place < 0 ? undefined : answer?.items[place];
    },
    [answer, counted],
  );
  const columns = useLineColumns({ asOf, unitsOf, assessedAt });
  const pointers = useMemo(() => pointerByCell(faults), [faults]);
  const lastCurrency = form.lines.at(-1)?.['price/currency'];
  return (
    <EditableGrid
      ref={grid}
      caption={say('declaration.lines.caption')}
      lines={form.lines}
      onChange={setLines}
      columns={columns}
      blank={() => blankLine(lastCurrency)}
      errorFor={(index, column) => {
        const pointer = pointers.get(`${index} ${column}`);
        return pointer === undefined ? undefined : errorOf(pointer);
      }}
      maxLines={ITEM_LIMIT}
      onLineFocus={onFocusLine}
    />
  );
}

/** First fault of each cell. */
function pointerByCell(faults: readonly Fault[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pointer } of faults) {
    const cell = columnOf(pointer);
    const key = cell && `${cell.index} ${cell.column}`;
    if (key && !found.has(key)) found.set(key, pointer);
  }
  return found;
}

/** While typing, only what is there and wrong is marked; what is still missing can wait for the lodging. */
function typedFaults(refusals: readonly Fault[], lines: DraftForm['form']['lines']): readonly Fault[] {
  return refusals.filter(({ pointer }) => {
    const cell = columnOf(pointer);
    if (!cell) return false;
    // What a claim, an excise or a relief lacks is said as soon as it was begun.
    if (isExtra(cell.column)) return hasExtras(lines[cell.index] ?? {});
    if (!(LINE_FIELDS as readonly string[]).includes(cell.column)) return false;
    return (lines[cell.index]?.[cell.column] ?? '') !== '';
  });
}
