import { type ReactNode, useState } from 'react';
import { type DataColumn, DataTable, InstantText, Money, Panel, SelectField, Skeleton } from '../../../ui/index.ts';
import type { DeclarationView } from '../view-schemas.ts';
import { useComparison } from './data-declarations.ts';
import { DifferenceTables } from './difference-tables.tsx';
import styles from './trade.module.css';
import { useText, useWordOf } from './words.ts';

type Version = DeclarationView['versions'][number];

/** Every version that was lodged, and what any two of them differ in. */
export function DeclarationVersions({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  const causeOf = useWordOf('declaration.cause');
  const { versions } = declaration;
  const last = versions.at(-1)?.version ?? 1;
  const [before, setBefore] = useState(String(versions.at(-2)?.version ?? last));
  const [after, setAfter] = useState(String(last));
  const columns = versionColumns(say, causeOf);
  const options = versions.map(({ version, cause }) => ({
    value: String(version),
    label: `${version} ${causeOf(cause)}`,
  }));
  return (
    <>
      <DataTable
        id="trade-versions"
        caption={say('declaration.versions')}
        rows={versions}
        columns={columns}
        rowId={(row) => String(row.version)}
        maxHeight="16rem"
      />
      {versions.length > 1 && (
        <Panel title={say('declaration.versions.compare')} level={3}>
          <div className={styles.fields}>
            <SelectField
              label={say('declaration.versions.before')}
              value={before}
              onChange={setBefore}
              options={options}
            />
            <SelectField
              label={say('declaration.versions.after')}
              value={after}
              onChange={setAfter}
              options={options}
            />
          </div>
          <Comparison id={declaration.id} before={Number(before)} after={Number(after)} />
        </Panel>
      )}
    </>
  );
}

const versionColumns = (say: ReturnType<typeof useText>, causeOf: (cause: string) => string): DataColumn<Version>[] => [
  { id: 'version', header: say('declaration.version'), value: (row) => row.version, width: 90, align: 'end' },
  { id: 'cause', header: say('declaration.version.cause'), value: (row) => causeOf(row.cause), width: 160 },
  {
    id: 'madeAt',
    header: say('declaration.version.madeAt'),
    value: (row) => row.madeAt,
    cell: (row) => <InstantText at={row.madeAt} />,
    width: 180,
  },
  { id: 'madeBy', header: say('declaration.version.madeBy'), value: (row) => row.madeBy, width: 150 },
  {
    id: 'total',
    header: say('declaration.column.total'),
    value: (row) => row.total,
    cell: (row) => (row.total === null ? '—' : <Money amount={row.total} />),
    align: 'end',
    width: 120,
  },
  { id: 'reason', header: say('declaration.version.reason'), value: (row) => row.reason ?? '', width: 240 },
];

function Comparison(props: { readonly id: string; readonly before: number; readonly after: number }): ReactNode {
  const compared = useComparison(props.id, props);
  if (!compared.data) return <Skeleton lines={3} />;
  return <DifferenceTables fields={compared.data.fields} money={compared.data.money} />;
}
