import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type DiffEntry, DiffTable, Money, ProblemBanner, SelectField, Skeleton } from '../../../ui/index.ts';
import styles from './office.module.css';
import { type DeclarationView, declarationKey, officeApi } from './office-api.ts';
import { type OfficeSay, useOfficeWords, wordOf } from './office-words.ts';

/** What was declared before, and what a change did to the money. */
export function VersionsPanel({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const word = useOfficeWords();
  const numbers = declaration.versions.map(({ version }) => version).toSorted((left, right) => left - right);
  const last = numbers.at(-1) ?? 1;
  const [chosen, setChosen] = useState<{ readonly before: number; readonly after: number } | null>(null);
  const { before, after } = chosen ?? { before: numbers.at(-2) ?? last, after: last };
  if (numbers.length < 2) return <p className={styles.muted}>{word('office.versions.one')}</p>;
  const options = declaration.versions.map(({ version, madeBy, reason }) => ({
    value: String(version),
    label: [`${version}`, madeBy, reason].filter(Boolean).join(' · '),
  }));
  return (
    <div>
      <div className={styles.compare}>
        <SelectField
          label={word('office.versions.from')}
          options={options}
          value={String(before)}
          onChange={(value) => setChosen({ before: Number(value), after })}
        />
        <SelectField
          label={word('office.versions.to')}
          options={options}
          value={String(after)}
          onChange={(value) => setChosen({ before, after: Number(value) })}
        />
      </div>
      <Comparison id={declaration.id} before={before} after={after} />
    </div>
  );
}

function Comparison(props: { readonly id: string; readonly before: number; readonly after: number }): ReactNode {
  const { id, before, after } = props;
  const word = useOfficeWords();
  const { data, error } = useQuery({
    queryKey: [...declarationKey(id), 'diff', before, after],
    queryFn: () => officeApi.compare(id, { before, after }),
  });
  if (error) return <ProblemBanner error={error} />;
  if (!data) return <Skeleton lines={3} />;
  const fields = data.fields.map(
    (change): DiffEntry => ({
      id: change.pointer,
      field: fieldName(change.pointer, word),
      ...(change.before === null ? {} : { before: change.before }),
      ...(change.after === null ? {} : { after: change.after }),
    }),
  );
  const money = data.money
    .filter(({ difference }) => difference !== '0')
    .map(({ name, ...change }) => ({
      id: name,
      field: wordOf(word, 'office.money', name),
      before: <Money amount={change.before} />,
      after: <Money amount={change.after} />,
    }));
  const caption = word('office.versions.caption', { before, after });
  return (
    <>
      <DiffTable caption={caption} entries={fields} />
      {money.length > 0 && (
        <>
          <h3>{word('office.versions.money')}</h3>
          <DiffTable caption={word('office.versions.money')} entries={money} />
        </>
      )}
    </>
  );
}

/** `/items/2/price/amount` is the third goods item; the rest stays the name that the interface gives it. */
function fieldName(pointer: string, word: OfficeSay): string {
  const item = /^\/items\/(\d+)(?:\/(.*))?$/.exec(pointer);
  if (!item) return pointer.slice(1).replaceAll('/', ' › ');
  const field = (item[2] ?? '').replaceAll('/', ' › ');
  return word('office.versions.item', { number: Number(item[1]) + 1, field });
}
