import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { DateField, PageHead, TextField } from '../../../ui/index.ts';
import { ChapterList } from './chapter-list.tsx';
import { FoundLines } from './found-lines.tsx';
import styles from './tariff.module.css';
import { TariffBranch } from './tariff-branch.tsx';
import { useTariffWords } from './words.ts';

/** The schedule: find by typing, or go down the tree. All stands in the address, so that a link shows the same. */
export function TariffPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const word = useTariffWords();
  const query = params.get('q') ?? '';
  const prefix = /^\d{2}(\d{2}){0,2}$/.exec(params.get('in') ?? '')?.[0] ?? '';
  const asOf = params.get('asOf') ?? '';
  const [typedDay, setTypedDay] = useState(asOf);
  const change = (changes: Readonly<Record<string, string>>): void => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const changeDay = (day: string): void => {
    setTypedDay(day);
    if (day === '' || /^\d{4}-\d{2}-\d{2}$/.test(day)) change({ asOf: day });
  };
  return (
    <>
      <PageHead title={word('tariff.title')} lead={word('tariff.lead')} />
      <search className={styles.ask}>
        <TextField
          label={word('tariff.search.label')}
          type="search"
          value={query}
          onChange={(text) => change({ q: text, page: '' })}
          help={word('tariff.search.help')}
          maxLength={100}
        />
        <DateField label={word('tariff.asOf')} value={typedDay} onChange={changeDay} help={word('tariff.asOf.help')} />
      </search>
      {query.trim() ? (
        <FoundLines
          query={query}
          asOf={asOf}
          page={Number(/^\d{1,3}$/.exec(params.get('page') ?? '')?.[0] ?? 1)}
          onPage={(page) => change({ page: String(page) })}
        />
      ) : prefix ? (
        <TariffBranch prefix={prefix} asOf={asOf} />
      ) : (
        <ChapterList asOf={asOf} />
      )}
    </>
  );
}
