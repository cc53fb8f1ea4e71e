import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Banner, ErrorState, Skeleton, useUi } from '../../../ui/index.ts';
import styles from './tariff.module.css';
import { useChapters, useEditions } from './tariff-data.ts';
import { branchLink } from './tariff-link.ts';
import { useTariffWords } from './words.ts';

/** The chapters, under their sections; those of which the loaded edition holds no line are named but lead nowhere. */
export function ChapterList({ asOf }: { readonly asOf: string }): ReactNode {
  const { data, error, refetch } = useChapters(asOf);
  const { language } = useUi();
  const word = useTariffWords();
  if (error) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const sections = [...new Set(data.chapters.map(({ section }) => section))];
  return (
    <>
      <EditionNote />
      {sections.map((section) => (
        <section key={section ?? 0} className={styles.section} aria-labelledby={`section-${section}`}>
          <h2 id={`section-${section}`}>
            {section ? word('tariff.section', { section }) : word('tariff.section.none')}
          </h2>
          <ul className={styles.tree}>
            {data.chapters
              .filter((chapter) => chapter.section === section)
              .map(({ chapter, title, lineCount }) => (
                <li key={chapter}>
                  <TreeRow to={lineCount > 0 ? branchLink(chapter, asOf) : null} code={chapter} count={lineCount}>
                    {title?.[language] ?? word('tariff.chapter', { chapter })}
                  </TreeRow>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One step of the tree: number, name, and how many lines lie below. */
export function TreeRow(props: {
  readonly to: string | null;
  readonly code: string;
  readonly count: number;
  readonly children: ReactNode;
}): ReactNode {
  const word = useTariffWords();
  const inner = (
    <>
      <code>{props.code}</code>
      <span className={styles.name}>{props.children}</span>
      <span className={styles.count}>
        {props.count > 0 ? word('tariff.lines', { count: props.count }) : word('tariff.notHeld')}
      </span>
    </>
  );
  if (props.to === null) return <div className={styles.row}>{inner}</div>;
  return (
    <Link className={styles.row} to={props.to}>
      {inner}
    </Link>
  );
}

function EditionNote(): ReactNode {
  const { data } = useEditions();
  const word = useTariffWords();
  const edition = data?.editions[0];
  if (!edition) return null;
  return (
    <Banner tone="info">{word('tariff.edition.note', { edition: edition.name, count: edition.lineCount })}</Banner>
  );
}
