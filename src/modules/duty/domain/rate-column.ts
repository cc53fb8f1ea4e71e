// Customs Act Art. 3, Customs Tariff Act Art. 3, Temporary Tariff Measures Act Art. 2: the columns of the schedule and
// the law that each of them comes from.
import type { Words } from '../../../kernel/refusal.ts';

export const GENERAL = 'general';
export const TEMPORARY = 'temporary';
export const WTO = 'wto';
/** Not a column of the schedule: a rate that the person asking wants to try out. */
export const WHAT_IF = 'what-if';
/** Instead of the schedule: the simplified tariff, and the exemption of low value. */
export const SIMPLIFIED = 'simplified';
export const DE_MINIMIS = 'de-minimis';

const LAWS: Readonly<Record<string, Words>> = {
  [GENERAL]: { ja: '関税定率法 別表', en: 'Customs Tariff Act, Annexed Table' },
  [TEMPORARY]: { ja: '関税暫定措置法 第2条', en: 'Temporary Tariff Measures Act, Art. 2' },
  [WTO]: { ja: '関税法 第3条ただし書（WTO譲許表）', en: 'Customs Act, Art. 3 proviso (WTO schedule of concessions)' },
  [SIMPLIFIED]: { ja: '関税定率法 第3条の3', en: 'Customs Tariff Act, Art. 3-3' },
  [DE_MINIMIS]: { ja: '関税定率法 第14条第18号', en: 'Customs Tariff Act, Art. 14-18' },
  [WHAT_IF]: { ja: '試算用に指定された税率', en: 'Rate given for a trial calculation' },
};

const PREFERENCE_LAW: Words = {
  ja: '関税法 第3条ただし書・関税暫定措置法 第8条の2',
  en: 'Customs Act, Art. 3 proviso; Temporary Tariff Measures Act, Art. 8-2',
};

export const lawOfColumn = (column: string): Words =>
  (Object.hasOwn(LAWS, column) ? LAWS[column] : undefined) ?? PREFERENCE_LAW;
