import type { ReactNode } from 'react';
import { formatInstant, type InstantStyle } from './format.ts';
import { useUi } from './intl.tsx';

/** A UTC instant on the wall clock of the place. */
export function InstantText(props: { readonly at: string; readonly style?: InstantStyle }): ReactNode {
  const { language, timeZone } = useUi();
  return (
    <time className="figures" dateTime={props.at}>
      {formatInstant(props.at, { language, timeZone, style: props.style ?? 'date-time' })}
    </time>
  );
}
