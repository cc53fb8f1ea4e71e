import type { ReactNode } from 'react';
import { Icon, StatusTag, useCodeList, useUi } from '../../../ui/index.ts';
import {
  answerRateText,
  type RateColumns,
  readRateText,
  STATUTORY_COLUMNS,
  type TariffLine,
  variantOn,
  type WireTariffLine,
} from '../contract.ts';
import styles from './tariff.module.css';
import { useTariffWords } from './words.ts';

/** Every column as printed, beside it what the machine reads in it, or why it cannot and who can say. */
export function RateTable({ line, asOf }: { readonly line: WireTariffLine; readonly asOf: string }): ReactNode {
  const word = useTariffWords();
  const inForce = variantOn(line as unknown as TariffLine, asOf as TariffLine['validFrom']);
  if (line.variants.length === 0) return <Columns rates={line.rates as RateColumns} />;
  return (
    <>
      <p>{word('tariff.season.note')}</p>
      {line.variants.map((variant) => (
        <section key={variant.season} className={styles.season}>
          <h3>
            <span className="figures">{variant.season.replace('..', ' – ')}</span>{' '}
            {variant.season === inForce?.season && <StatusTag tone="ok">{word('tariff.season.now')}</StatusTag>}
          </h3>
          <p lang="ja">{variant.description}</p>
          <Columns rates={variant.rates as RateColumns} />
        </section>
      ))}
    </>
  );
}

function Columns({ rates }: { readonly rates: RateColumns }): ReactNode {
  const word = useTariffWords();
  const { nameOf } = useCodeList('agreements');
  const given = STATUTORY_COLUMNS.filter((column) => rates[column]);
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{word('tariff.col.column')}</th>
            <th scope="col">{word('tariff.col.printed')}</th>
            <th scope="col">{word('tariff.col.read')}</th>
          </tr>
        </thead>
        <tbody>
          {given.map((column) => (
            <RateRow key={column} printed={rates[column] ?? ''}>
              <b>{word(`tariff.column.${column}`)}</b>
              <small>{word(`tariff.column.${column}.when`)}</small>
            </RateRow>
          ))}
          {byRate(rates.epa).map(([printed, keys]) => (
            <RateRow key={printed} printed={printed}>
              <b>{word('tariff.column.epa')}</b>
              <span className={styles.agreements}>
                {keys.map((key) => (
                  <span key={key} title={nameOf(key)}>
                    <code>{key}</code> {nameOf(key) === key ? '' : nameOf(key)}
                  </span>
                ))}
              </span>
            </RateRow>
          ))}
        </tbody>
      </table>
      {given.length === 0 && Object.keys(rates.epa).length === 0 && <p>{word('tariff.rates.none')}</p>}
    </div>
  );
}

/** Agreements that grant the same rate share a row: twenty times "free" is one fact. */
function byRate(epa: Readonly<Record<string, string>>): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const [key, printed] of Object.entries(epa)) groups.set(printed, [...(groups.get(printed) ?? []), key]);
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

function RateRow({ printed, children }: { readonly printed: string; readonly children: ReactNode }): ReactNode {
  const { language } = useUi();
  const word = useTariffWords();
  const read = answerRateText(printed);
  return (
    <tr>
      <th scope="row">{children}</th>
      <td lang="ja" className={styles.printed}>
        {printed}
      </td>
      <td>
        {read.ok ? (
          <>
            {read.form !== 'free' && <span className={styles.canonical}>{readRateText(read.canonical, language)}</span>}
            <small>{word(`tariff.form.${formWord(read.form)}`)}</small>
          </>
        ) : (
          <span className={styles.lookUp}>
            <Icon name="info" size={16} />
            <span>
              {read.reason[language]}
              <small>{word('tariff.lookUp')}</small>
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}

type FormWord = 'free' | 'adval' | 'specific' | 'conditional' | 'combined';
const FORM_WORDS: Readonly<Record<string, FormWord>> = {
  free: 'free',
  adval: 'adval',
  spec: 'specific',
  cond: 'conditional',
};
const formWord = (form: string): FormWord => FORM_WORDS[form] ?? 'combined';
