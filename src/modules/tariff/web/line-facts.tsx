import type { ReactNode } from 'react';
import { DateText, DescriptionList, Panel, useCodeList } from '../../../ui/index.ts';
import type { WireTariffLine } from '../contract.ts';
import styles from './tariff.module.css';
import { useTariffWords } from './words.ts';

/** Units, other laws, validity. */
export function LineFacts({ line }: { readonly line: WireTariffLine }): ReactNode {
  const word = useTariffWords();
  const units = useCodeList('units');
  const laws = useCodeList('laws');
  const unit = (index: 0 | 1): ReactNode => {
    const code = line.units[index];
    const qualifier = line.unitQualifiers[index];
    if (!code) return <span className={styles.quiet}>{word('tariff.unit.none')}</span>;
    return (
      <>
        <code>{code}</code> {units.nameOf(code)} {qualifier && <small>({qualifier})</small>}
      </>
    );
  };
  return (
    <div className={styles.pair}>
      <Panel title={word('tariff.units')}>
        <DescriptionList
          layout="lines"
          items={[
            { term: word('tariff.unit.first'), value: unit(0) },
            { term: word('tariff.unit.second'), value: unit(1) },
            { term: word('tariff.validity'), value: <Validity line={line} /> },
            { term: word('tariff.edition'), value: line.edition },
          ]}
        />
      </Panel>
      <Panel title={word('tariff.laws')}>
        {line.laws.length === 0 ? (
          <p className={styles.quiet}>{word('tariff.laws.none')}</p>
        ) : (
          <>
            <p>{word('tariff.laws.note')}</p>
            <ul className={styles.laws}>
              {line.laws.map((law) => (
                <li key={law}>
                  <code>{law}</code> {laws.nameOf(law) === law ? '' : laws.nameOf(law)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Panel>
    </div>
  );
}

function Validity({ line }: { readonly line: Pick<WireTariffLine, 'validFrom' | 'validTo'> }): ReactNode {
  const word = useTariffWords();
  return (
    <>
      <DateText date={line.validFrom} /> – {line.validTo ? <DateText date={line.validTo} /> : word('tariff.standing')}
    </>
  );
}

/** Every state of the line through the editions; only worth a panel when there was more than one. */
export function LineHistory({ history }: { readonly history: readonly WireTariffLine[] }): ReactNode {
  const word = useTariffWords();
  if (history.length < 2) return null;
  return (
    <Panel title={word('tariff.history')}>
      <ul className={styles.laws}>
        {history.map((state) => (
          <li key={state.validFrom}>
            <Validity line={state} /> · {state.edition} ·{' '}
            {`${word('tariff.column.general')} ${state.rates.general ?? '–'} · `}
            {`${word('tariff.column.wto')} ${state.rates.wto ?? '–'}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
