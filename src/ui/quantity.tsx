import type { ReactNode } from 'react';
import { formatQuantity } from './format.ts';

/** 1,500 KG. */
export function Quantity(props: { readonly value: string; readonly unit: string }): ReactNode {
  return <span className="figures">{formatQuantity(props)}</span>;
}
