import type { ReactNode } from 'react';
import { Money } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { GuaranteeView } from '../contract.ts';
import styles from './guarantee.module.css';
import { useGuaranteeText } from './words.ts';

const WHOLE = 1000n;

/** How much of a guarantee is posted, reserved and free: as a bar, and in words for everybody. */
export function UseBar({ guarantee }: { readonly guarantee: GuaranteeView }): ReactNode {
  const say = useGuaranteeText();
  const widthOf = (part: string): string =>
    `${Number((BigInt(part) * WHOLE) / BigInt(guarantee.amount)) / (Number(WHOLE) / 100)}%`;
  return (
    <div className={styles.use}>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.posted} style={{ inlineSize: widthOf(guarantee.posted) }} />
        <span className={styles.reserved} style={{ inlineSize: widthOf(guarantee.reserved) }} />
      </div>
      <dl className={layout.parts}>
        {(['posted', 'reserved', 'available'] as const).map((part) => (
          <div key={part} className={styles[part]}>
            <dt>{say(`guarantee.${part}`)}</dt>
            <dd>
              <Money amount={guarantee[part]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
