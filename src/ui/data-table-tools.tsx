import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import { CheckboxField } from './checkbox-field.tsx';
import type { ColumnAction, ColumnPreferences } from './column-preferences.ts';
import styles from './data-table.module.css';
import { useWords } from './intl.tsx';
import type { DataColumn, RowAction } from './table-model.ts';
import { Tooltip } from './tooltip.tsx';

/** Above the table: what narrows it, how many there are, and how it is shown. */
export function TableTools<Row>(props: {
  readonly filters?: ReactNode;
  readonly tools?: ReactNode;
  readonly count: number | null;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly marked?: ReadonlySet<string>;
  readonly actions?: readonly RowAction<Row>[];
  readonly preferences: ColumnPreferences;
  readonly first: ColumnPreferences;
  readonly onChange: (action: ColumnAction) => void;
  readonly onDownload: () => void;
}): ReactNode {
  const { count, preferences, marked, actions = [] } = props;
  const word = useWords();
  const isDense = preferences.density === 'dense';
  const chosen = marked && marked.size > 0 ? props.rows.filter((row) => marked.has(props.rowId(row))) : [];
  return (
    <div className={styles.tools}>
      {props.filters && <div className={styles.filters}>{props.filters}</div>}
      <div className={styles.buttons}>
        {count !== null && (
          <span className={styles.count} role="status">
            {word('ui.table.rows', { count })}
            {chosen.length > 0 && ` · ${word('ui.table.marked', { count: chosen.length })}`}
          </span>
        )}
        {chosen.length > 0 &&
          actions.map((action) => (
            <Button key={action.id} size="small" onPress={() => action.run(chosen)}>
              {action.label}
            </Button>
          ))}
        {props.tools}
        <ColumnChoice {...props} />
        <Tooltip text={word(isDense ? 'ui.table.roomy' : 'ui.table.dense')}>
          <Button
            tone="quiet"
            size="small"
            icon="rows"
            label={word(isDense ? 'ui.table.roomy' : 'ui.table.dense')}
            onPress={() => props.onChange({ type: 'density', density: isDense ? 'roomy' : 'dense' })}
          />
        </Tooltip>
        <Tooltip text={word('ui.table.csv')}>
          <Button
            tone="quiet"
            size="small"
            icon="download"
            label={word('ui.table.csv')}
            disabled={!count}
            onPress={props.onDownload}
          />
        </Tooltip>
      </div>
    </div>
  );
}

function ColumnChoice<Row>(props: {
  readonly columns: readonly DataColumn<Row>[];
  readonly preferences: ColumnPreferences;
  readonly first: ColumnPreferences;
  readonly onChange: (action: ColumnAction) => void;
}): ReactNode {
  const { columns, preferences, onChange } = props;
  const word = useWords();
  const left = columns.length - preferences.hidden.length;
  return (
    <DialogTrigger>
      <Button tone="quiet" size="small" icon="columns" label={word('ui.table.columns')} />
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.choices ?? ''} aria-label={word('ui.table.columns')}>
          {columns.map((column) => {
            const isShown = !preferences.hidden.includes(column.id);
            return (
              <CheckboxField
                key={column.id}
                label={column.header}
                checked={isShown}
                disabled={isShown && left === 1}
                onChange={() => onChange({ type: 'toggle', column: column.id })}
              />
            );
          })}
          <Button tone="quiet" size="small" onPress={() => onChange({ type: 'reset', to: props.first })}>
            {word('ui.table.columns.reset')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
