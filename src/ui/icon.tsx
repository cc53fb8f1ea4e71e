import type { ReactNode } from 'react';
import styles from './icon.module.css';
import { type IconName, iconPaths } from './icon-paths.ts';

export type { IconName } from './icon-paths.ts';

/** A line drawing that takes the colour of its text. Without a label it is decoration and hidden from readers. */
export function Icon(props: { readonly name: IconName; readonly size?: number; readonly label?: string }): ReactNode {
  const { name, size = 18, label } = props;
  const told = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden as decoration; a title would pop up
    <svg className={styles.icon} viewBox="0 0 24 24" width={size} height={size} {...told}>
      <path d={iconPaths[name]} />
    </svg>
  );
}
