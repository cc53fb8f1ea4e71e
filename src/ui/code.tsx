import type { ReactNode } from 'react';
import { formatCode } from './format.ts';

/** 2103.10.000 5, in even widths; copied text keeps the groups. */
export function Code({ code }: { readonly code: string }): ReactNode {
  return <code style={{ whiteSpace: 'nowrap' }}>{formatCode(code)}</code>;
}
