import type { ReactNode } from 'react';
import { formatCode } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { QuantityBar } from '../../tariff/web/index.ts';
import type { ShownProof } from '../proof-record.ts';
import styles from './origin.module.css';
import { useOriginWords } from './words.ts';

/** What is left of every line of a proof; `most`: of the first lines only. */
export function LineBars({ proof, most }: { readonly proof: ShownProof; readonly most?: number }): ReactNode {
  const say = useOriginWords();
  const shown = proof.lines.slice(0, most);
  const rest = proof.lines.length - shown.length;
  if (proof.lines.length === 0) return <p className={layout.quiet}>{say('origin.proof.unlimited')}</p>;
  return (
    <>
      <ul className={styles.lines}>
        {shown.map(({ line, codes, unit, quantity, used, remaining }) => (
          <li key={line}>
            {say('origin.lines.one', { line })}{' '}
            <span className="code">{codes.map(formatCode).join(', ') || say('origin.lines.anyGoods')}</span>
            <QuantityBar
              whole={quantity}
              unit={unit}
              painted={[{ part: 'used', quantity: used }]}
              figures={[
                { part: 'remaining', quantity: remaining },
                { part: 'used', quantity: used },
              ]}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={layout.quiet}>{say('origin.proof.moreLines', { count: rest })}</p>}
    </>
  );
}
