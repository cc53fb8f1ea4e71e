import type { ReactNode } from 'react';
import { Button, formatMoney, Money, refusalText, StatusTag, useUi } from '../../../ui/index.ts';
import type { Scheme } from '../contract.ts';
import type { ComparedScheme } from './compare-schemes.ts';
import styles from './comparison.module.css';
import { useDutyWords } from './words.ts';

/** General, simplified and exempt of low value side by side; a way that is closed says why. */
export function SchemeComparison(props: {
  readonly compared: readonly ComparedScheme[];
  readonly chosen: Scheme;
  readonly currency: string;
  readonly onChoose: (scheme: Scheme) => void;
}): ReactNode {
  const { compared, chosen, currency, onChoose } = props;
  const word = useDutyWords();
  return (
    <div className={styles.comparison}>
      <table className={styles.table}>
        <caption>{word('duty.scheme.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{word('duty.scheme.way')}</th>
            <th scope="col">{word('duty.advice.duty')}</th>
            <th scope="col">{word('duty.advice.total')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map((way) => (
            <tr key={way.scheme} data-chosen={way.scheme === chosen || undefined}>
              <th scope="row">
                <span className={styles.name}>{word(`duty.scheme.${way.scheme}`)}</span>
                <Why way={way} currency={currency} />
                <span className={styles.act}>
                  {way.scheme === chosen ? (
                    <StatusTag tone="info">{word('duty.advice.chosen')}</StatusTag>
                  ) : (
                    <Button
                      size="small"
                      disabled={way.total === null}
                      label={word('duty.scheme.chooseNamed', { name: word(`duty.scheme.${way.scheme}`) })}
                      onPress={() => onChoose(way.scheme)}
                    >
                      {word('duty.scheme.choose')}
                    </Button>
                  )}
                </span>
              </th>
              <td data-label={word('duty.advice.duty')}>
                {way.duty === null ? '—' : <Money amount={String(way.duty)} currency={currency} />}
              </td>
              <td data-label={word('duty.advice.total')}>
                {way.total === null ? '—' : <Money amount={String(way.total)} currency={currency} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHOWN = 3;

/** Why a way is closed, or how its limit stands. */
function Why({ way, currency }: { readonly way: ComparedScheme; readonly currency: string }): ReactNode {
  const { language } = useUi();
  const word = useDutyWords();
  const { refusals, limit, total } = way;
  const yen = (amount: bigint): string => formatMoney({ amount: String(amount), currency });
  return (
    <>
      {limit && (
        <span className={styles.why}>
          {word(total === null ? 'duty.scheme.above' : 'duty.scheme.within', {
            value: yen(limit.value),
            limit: yen(limit.limit),
          })}
        </span>
      )}
      {refusals.slice(0, SHOWN).map((refusal) => (
        <span key={`${refusal.code} ${refusal.pointer}`} className={styles.why}>
          {refusalText(refusal, language)}
        </span>
      ))}
    </>
  );
}
