import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './tooltip.module.css';

/** A few more words on a Button, by pointing or by focus. Never the only place something is said. */
export function Tooltip(props: { readonly text: ReactNode; readonly children: ReactElement }): ReactNode {
  return (
    <TooltipTrigger delay={400}>
      {props.children}
      <AriaTooltip className={styles.tip ?? ''} offset={6}>
        {props.text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
