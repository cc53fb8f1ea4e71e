// Names of the columns of the schedule for people (handbook 2.6).
import type { Words } from '../../../kernel/refusal.ts';
import { DE_MINIMIS, GENERAL, SIMPLIFIED, TEMPORARY, WHAT_IF, WTO } from './rate-column.ts';

const WORDS: Readonly<Record<string, Words>> = {
  [GENERAL]: { ja: '基本', en: 'general' },
  [TEMPORARY]: { ja: '暫定', en: 'temporary' },
  [WTO]: { ja: 'WTO協定', en: 'WTO' },
  [WHAT_IF]: { ja: '試算', en: 'trial' },
  [SIMPLIFIED]: { ja: '簡易税率', en: 'simplified tariff' },
  [DE_MINIMIS]: { ja: '少額免税', en: 'exempt, low value' },
};

export const mainWords = (column: string): Words =>
  (Object.hasOwn(WORDS, column) ? WORDS[column] : undefined) ?? { ja: column, en: column };
