import type { ReactNode } from 'react';
import { formatMoney } from './format.ts';

/** ¥1,234,567. The amount is a decimal string; nothing is rounded here. */
export function Money(props: { readonly amount: string; readonly currency?: string }): ReactNode {
  return <span className="figures">{formatMoney({ amount: props.amount, currency: props.currency ?? 'JPY' })}</span>;
}
