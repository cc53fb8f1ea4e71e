import type { ReactNode } from 'react';
import { Quantity } from '../../../../ui/index.ts';
import layout from '../../../../ui/layout.module.css';
import { useTariffWords } from '../words.ts';
import { percentOf, shareText } from './percent-of.ts';
import styles from './quota.module.css';

type Share = { readonly quantity: string; readonly part: 'used' | 'allotted' | 'available' | 'remaining' };

/** How a quantity is divided: as a bar for the eye, in figures for everybody. What is left stays unpainted. */
export function UseBar(props: {
  readonly whole: string;
  readonly unit: string;
  /** What is painted, each over the one before: the widest first. */
  readonly painted: readonly { readonly part: 'used' | 'allotted'; readonly quantity: string }[];
  readonly figures: readonly Share[];
}): ReactNode {
  const { whole, unit } = props;
  const word = useTariffWords();
  return (
    <div className={styles.use}>
      <div className={styles.bar} aria-hidden="true">
        {props.painted.map(({ part, quantity }) => (
          <span key={part} className={styles[part]} style={{ inlineSize: `${percentOf(quantity, whole)}%` }} />
        ))}
      </div>
      <dl className={layout.parts}>
        {props.figures.map(({ part, quantity }) => (
          <div key={part}>
            <dt>{word(`tariff.quota.${part}`)}</dt>
            <dd>
              <Quantity value={quantity} unit={unit} />{' '}
              <span className={styles.share}>{shareText(quantity, whole)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
