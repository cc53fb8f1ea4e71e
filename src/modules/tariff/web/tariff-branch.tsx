import type { ReactNode } from 'react';
import { Breadcrumbs, EmptyState, ErrorState, Skeleton, useUi } from '../../../ui/index.ts';
import { TreeRow } from './chapter-list.tsx';
import { LineList } from './line-list.tsx';
import styles from './tariff.module.css';
import { useBranches, useChapters, useTariffSearch } from './tariff-data.ts';
import { branchLink } from './tariff-link.ts';
import { useTariffWords } from './words.ts';

/** Below a chapter its headings, below a heading its subheadings, below a subheading its lines. */
export function TariffBranch({ prefix, asOf }: { readonly prefix: string; readonly asOf: string }): ReactNode {
  return (
    <>
      <TariffCrumbs code={prefix} asOf={asOf} />
      {prefix.length < 6 ? <Steps prefix={prefix} asOf={asOf} /> : <Lines prefix={prefix} asOf={asOf} />}
    </>
  );
}

function Steps({ prefix, asOf }: { readonly prefix: string; readonly asOf: string }): ReactNode {
  const { data, error, refetch } = useBranches(prefix, asOf);
  const { language } = useUi();
  const word = useTariffWords();
  if (error) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  if (data.branches.length === 0) return <EmptyState title={word('tariff.none')} />;
  return (
    <ul className={styles.tree}>
      {data.branches.map((branch) => {
        const examples = branch.examples.map(({ ja, en }) => (language === 'en' ? (en ?? ja) : ja));
        // The names of the steps are official Japanese; in English the lines below speak for them.
        const name = language === 'ja' ? branch.name : null;
        return (
          <li key={branch.prefix}>
            <TreeRow to={branchLink(branch.prefix, asOf)} code={dotted(branch.prefix)} count={branch.lineCount}>
              {name ?? examples.join(' / ')}
              {name && <small>{examples.join(' / ')}</small>}
            </TreeRow>
          </li>
        );
      })}
    </ul>
  );
}

function Lines({ prefix, asOf }: { readonly prefix: string; readonly asOf: string }): ReactNode {
  const { data, error, refetch } = useTariffSearch({ query: prefix, asOf, offset: 0 });
  const word = useTariffWords();
  if (error) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  if (data.lines.length === 0) return <EmptyState title={word('tariff.none')} />;
  return <LineList lines={data.lines} asOf={asOf} />;
}

const dotted = (prefix: string): string => (prefix.length === 6 ? `${prefix.slice(0, 4)}.${prefix.slice(4)}` : prefix);

/** Where a code stands: the schedule, its chapter, heading and subheading. */
export function TariffCrumbs({ code, asOf }: { readonly code: string; readonly asOf: string }): ReactNode {
  const { data } = useChapters(asOf);
  const { language } = useUi();
  const word = useTariffWords();
  const chapter = data?.chapters.find((each) => each.chapter === code.slice(0, 2));
  const title = chapter?.title?.[language];
  const steps = [2, 4, 6].filter((length) => code.length >= length).map((length) => code.slice(0, length));
  return (
    <Breadcrumbs
      crumbs={[
        { label: word('tariff.title'), to: branchLink('', asOf) },
        ...steps.map((step) => ({
          label: step.length === 2 && title ? `${step} ${title}` : dotted(step),
          ...(step === code ? {} : { to: branchLink(step, asOf) }),
        })),
        ...(code.length > 6 ? [{ label: `${code.slice(0, 4)}.${code.slice(4, 6)}.${code.slice(6, 9)}` }] : []),
      ]}
    />
  );
}
