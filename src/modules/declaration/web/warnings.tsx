import type { ReactNode } from 'react';
import { Banner, refusalText, useUi } from '../../../ui/index.ts';
import type { Fault } from './faults.ts';
import styles from './trade.module.css';
import { useText } from './words.ts';

/** What may be right but deserves a second look; it does not stop the lodging. */
export function Warnings(props: {
  readonly warnings: readonly Fault[];
  readonly onJump: (pointer: string) => void;
}): ReactNode {
  const say = useText();
  const { language } = useUi();
  if (props.warnings.length === 0) return null;
  return (
    <Banner tone="caution" title={say('declaration.warnings', { count: props.warnings.length })}>
      <ul className={styles.plain}>
        {props.warnings.map((warning) => (
          <li key={`${warning.code} ${warning.pointer}`}>
            <button type="button" className={styles.jump} onClick={() => props.onJump(warning.pointer)}>
              {refusalText(warning, language)}
            </button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
