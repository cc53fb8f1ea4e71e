import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Code, useToday, useUi } from '../../../ui/index.ts';
import { ratesOn, type TariffLine, type WireTariffLine } from '../contract.ts';
import { lineName } from './line-name.ts';
import styles from './tariff.module.css';
import { lineLink } from './tariff-link.ts';
import { useTariffWords } from './words.ts';

/** Lines of the schedule, each with the rates that most imports meet: general, temporary, WTO. */
export function LineList({
  lines,
  asOf,
}: {
  readonly lines: readonly WireTariffLine[];
  readonly asOf: string;
}): ReactNode {
  const { language } = useUi();
  return (
    <ul className={styles.tree}>
      {lines.map((line) => (
        <li key={`${line.code} ${line.validFrom}`}>
          <Link className={styles.line} to={lineLink(line.code, asOf)}>
            <Code code={`${line.code}${line.naccsDigit}`} />
            <span className={styles.name}>
              {lineName(line, language)}
              {line.path.length > 1 && <small lang="ja">{line.path.slice(0, -1).join(' › ')}</small>}
            </span>
            <Rates line={line} asOf={asOf} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Rates({ line, asOf }: { readonly line: WireTariffLine; readonly asOf: string }): ReactNode {
  const word = useTariffWords();
  const today = useToday();
  // The wire's texts passed the schema on the server; the domain only reads them here.
  const rates = ratesOn(line as unknown as TariffLine, (asOf || today) as TariffLine['validFrom']);
  const shown = (['general', 'temporary', 'wto'] as const).filter((column) => rates[column]);
  return (
    <span className={styles.rates}>
      {shown.map((column) => (
        <span key={column}>
          <small>{word(`tariff.column.${column}`)}</small> <span lang="ja">{rates[column]}</span>
        </span>
      ))}
    </span>
  );
}
