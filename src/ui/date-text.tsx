import type { ReactNode } from 'react';
import { formatPlainDate } from './format.ts';
import { useUi } from './intl.tsx';

/** A legal day: 2026-11-21 (土) or 21 Nov 2026. */
export function DateText({ date }: { readonly date: string }): ReactNode {
  const { language } = useUi();
  return (
    <time className="figures" dateTime={date}>
      {formatPlainDate(date, language)}
    </time>
  );
}
