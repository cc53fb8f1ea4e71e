import type { ReactNode } from 'react';
import { StatusTag } from '../../../../ui/index.ts';
import type { WireQuota } from '../../contract.ts';
import { useTariffWords } from '../words.ts';
import { sizeOf } from './percent-of.ts';

/** Whether more is to be had. Used up to the profile's share it is critical, whatever certificates still hold. */
export function QuotaTag({ quota }: { readonly quota: WireQuota }): ReactNode {
  const word = useTariffWords();
  if (quota.isCritical) return <StatusTag tone="danger">{word('tariff.quota.state.critical')}</StatusTag>;
  if (sizeOf(quota.available) === 0n) {
    return <StatusTag tone="caution">{word('tariff.quota.state.allotted')}</StatusTag>;
  }
  return <StatusTag tone="ok">{word('tariff.quota.state.open')}</StatusTag>;
}
