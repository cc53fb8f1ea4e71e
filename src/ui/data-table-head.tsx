import type { ReactNode } from 'react';
import styles from './data-table.module.css';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';
import type { DataColumn } from './table-model.ts';
import type { TableViewProps } from './table-view-props.ts';

export function TableHead<Row>(props: TableViewProps<Row>): ReactNode {
  const { rows, rowId, marked, onMarkedChange } = props;
  const word = useWords();
  const isAll = rows.length > 0 && rows.every((row) => marked?.has(rowId(row)));
  return (
    <thead>
      <tr>
        {onMarkedChange && (
          <th scope="col" className={styles.mark}>
            <input
              type="checkbox"
              aria-label={word('ui.table.markAll')}
              checked={isAll}
              onChange={() => onMarkedChange(new Set(isAll ? [] : rows.map(rowId)))}
            />
          </th>
        )}
        {props.columns.map((column) => (
          <HeadCell key={column.id} column={column} table={props.table} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<Row>(props: {
  readonly column: DataColumn<Row>;
  readonly table: TableViewProps<Row>['table'];
}): ReactNode {
  const { column } = props;
  const sorter = props.table.getColumn(column.id);
  const order = sorter?.getIsSorted() ?? false;
  const told = order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : 'none';
  return (
    <th
      scope="col"
      style={{ width: column.width }}
      data-align={column.align ?? 'start'}
      aria-sort={sorter?.getCanSort() ? told : undefined}
    >
      {sorter?.getCanSort() ? (
        <button type="button" className={styles.sort} data-on={order !== false} onClick={() => sorter.toggleSorting()}>
          <span>{column.header}</span>
          <Icon name={order === 'desc' ? 'down' : 'up'} size={14} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
