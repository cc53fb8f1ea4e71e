import type { ReactNode } from 'react';
import { formatMoney, formatPlainDate, Skeleton, Timeline, type Tone, useUi } from '../../../ui/index.ts';
import type { DeclarationView, HistoryEntry } from '../view-schemas.ts';
import { useHistory } from './data-declarations.ts';
import { type Say, useText, useWordOf } from './words.ts';

const TONES: Readonly<Record<string, Tone>> = {
  'declaration.lodged': 'info',
  'declaration.preliminary-lodged': 'info',
  'declaration.changed': 'caution',
  'declaration.withdrawn': 'danger',
  'declaration.examination-ended': 'ok',
  'declaration.permitted': 'ok',
  'declaration.tax-due': 'caution',
  'declaration.tax-paid': 'ok',
  'declaration.correction-rejected': 'danger',
  'declaration.correction-accepted': 'ok',
};

/** The life of the declaration, one line per fact. */
export function DeclarationHistory({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  const { language } = useUi();
  const factOf = useWordOf('declaration.fact');
  const roleOf = useWordOf('declaration.role');
  const history = useHistory(declaration.id, declaration.rowVersion);
  if (history.isPending) return <Skeleton lines={4} />;
  const entries = (history.data ?? []).map((entry) => ({
    id: String(entry.sequence),
    at: entry.at,
    what: factOf(entry.type.replace(/^declaration\./, '')),
    // The machine's parts have names of their own, which mean nothing to a trader.
    who: entry.actor.role === 'system' ? roleOf('system') : entry.actor.name || roleOf(entry.actor.role),
    detail: detailOf(entry, say, language),
    tone: TONES[entry.type] ?? ('neutral' as const),
  }));
  return <Timeline entries={entries} label={say('declaration.history')} />;
}

/** What a fact says beside its name; never why customs looked. */
function detailOf({ type, data }: HistoryEntry, say: Say, language: 'ja' | 'en'): ReactNode {
  const text = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
  const day = (name: string): string => formatPlainDate(text(name), language);
  switch (type) {
    case 'declaration.registered':
      return undefined;
    case 'declaration.channel-assigned':
    case 'declaration.category-raised':
      return say('declaration.history.category', { category: String(data.category) });
    case 'declaration.goods-arrived':
      return day('carriedInOn');
    case 'declaration.permitted':
      return say('declaration.history.permit', { number: text('permitNumber') });
    case 'declaration.withdrawn':
      return text('note') || undefined;
    case 'declaration.changed':
    case 'declaration.amended':
    case 'declaration.reassessed':
    case 'declaration.correction-requested':
    case 'declaration.correction-rejected':
      return [text('reason'), totalIn(data)].filter(Boolean).join(' — ') || undefined;
    default:
      return totalIn(data) || undefined;
  }
}

function totalIn(data: HistoryEntry['data']): string {
  const totals = data.totals;
  if (typeof totals !== 'object' || totals === null || !('total' in totals)) return '';
  return formatMoney({ amount: String(totals.total), currency: 'JPY' });
}
