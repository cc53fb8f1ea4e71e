// Names of the columns of the schedule for people (handbook 2.6).
import type { Words } from '../../../kernel/refusal.ts';
import { GENERAL, TEMPORARY, WHAT_IF, WTO } from './rate-column.ts';

const WORDS: Readonly<Record<string, Words>> = {
  [GENERAL]: { ja: '基本', en: 'general' },
  [TEMPORARY]: { ja: '暫定', en: 'temporary' },
  [WTO]: { ja: 'WTO協定', en: 'WTO' },
  [WHAT_IF]: { ja: '試算', en: 'trial' },
};

export const mainWords = (column: string): Words =>
  (Object.hasOwn(WORDS, column) ? WORDS[column] : undefined) ?? { ja: column, en: column };
