import type { ReactNode } from 'react';
import { DiffTable, Money } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { VersionDiff } from '../view-schemas.ts';
import { expandChanges } from './expand-changes.ts';
import { useChangeText } from './use-change-text.ts';
import { useText, useWordOf } from './words.ts';

/** What changed, and what it does to the money. */
export function DifferenceTables({ fields, money }: Pick<VersionDiff, 'fields' | 'money'>): ReactNode {
  const say = useText();
  const nameOf = useFieldName();
  const textOf = useChangeText();
  const totalOf = useWordOf('declaration.total');
  return (
    <div className={layout.stack}>
      <DiffTable
        caption={say('declaration.diff.fields')}
        entries={expandChanges(fields).map(({ pointer, before, after }) => ({
          id: `${pointer} ${before === null}`,
          field: nameOf(pointer),
          ...(before === null ? {} : { before: textOf(pointer, before) }),
          ...(after === null ? {} : { after: textOf(pointer, after) }),
        }))}
      />
      <DiffTable
        caption={say('declaration.diff.money')}
        entries={money
          .filter(({ before, after }) => before !== after)
          .map(({ name, before, after, difference }) => ({
            id: name,
            field: totalOf(name),
            before: <Money amount={before} />,
            after: (
              <>
                <Money amount={after} /> <small>({signed(difference)})</small>
              </>
            ),
          }))}
      />
    </div>
  );
}

const signed = (difference: string): ReactNode => (
  <>
    {difference.startsWith('-') ? '' : '+'}
    <Money amount={difference} />
  </>
);

/** A pointer in words: line, and the field of the form. */
function useFieldName(): (pointer: string) => string {
  const say = useText();
  const headerOf = useWordOf('declaration.field');
  const lineOf = useWordOf('declaration.item');
  return (pointer) => {
    const line = /^\/items\/(\d+)\/?(.*)$/.exec(pointer);
    if (!line) return headerOf(pointer.slice(1).replaceAll(/\/\d+/g, '').replaceAll('/', '.'));
    const name = (line[2] ?? '').replaceAll(/\/\d+/g, '').replaceAll('/', '.');
    const number = say('declaration.line.short', { line: Number(line[1]) + 1 });
    return name === '' ? number.replace(/[:：]$/, '') : `${number} ${lineOf(name)}`;
  };
}
