import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { DifferenceTables } from '../../../modules/declaration/web/index.ts';
import { ProblemBanner, SelectField, Skeleton } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import styles from './office.module.css';
import { type DeclarationView, declarationKey, officeApi } from './office-api.ts';
import { useOfficeWords } from './office-words.ts';

/** What was declared before, and what a change did to the money. */
export function VersionsPanel({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const word = useOfficeWords();
  const numbers = declaration.versions.map(({ version }) => version).toSorted((left, right) => left - right);
  const last = numbers.at(-1) ?? 1;
  const [chosen, setChosen] = useState<{ readonly before: number; readonly after: number } | null>(null);
  const { before, after } = chosen ?? { before: numbers.at(-2) ?? last, after: last };
  if (numbers.length < 2) return <p className={layout.quiet}>{word('office.versions.one')}</p>;
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
  const { data, error } = useQuery({
    queryKey: [...declarationKey(id), 'diff', before, after],
    queryFn: () => officeApi.compare(id, { before, after }),
  });
  if (error) return <ProblemBanner error={error} />;
  if (!data) return <Skeleton lines={3} />;
  return <DifferenceTables fields={data.fields} money={data.money} />;
}
