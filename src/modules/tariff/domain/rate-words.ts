import type { Words } from '../../../kernel/refusal.ts';

/** Why a rate must be looked up, and what is asked of the declarant. */
export const rateWords = {
  empty: { ja: '税率が記載されていません。', en: 'No rate is given.' },
  tooLong: {
    ja: '税率欄の文字数が上限（2,000字）を超えています。',
    en: 'The rate text is longer than 2,000 characters.',
  },
  notInGrammar: (text: string): Words => ({
    ja: `「${text.slice(0, 60)}」は税率の書式として読み取れません。実行関税率表で確認してください。`,
    en: `“${text.slice(0, 60)}” is not a rate that can be read. Look it up in the tariff schedule.`,
  }),
  range: {
    ja: '統計品目番号より細かい区分で税率が異なります。実行関税率表の該当頁で確認してください。',
    en: 'The rate differs below the nine-digit code. Look it up on the page of the schedule.',
  },
  partial: {
    ja: '一部の貨物だけに適用される税率です。実行関税率表で確認してください。',
    en: 'The rate applies to part of the line only. Look it up in the tariff schedule.',
  },
  noteOnly: (note: string): Words => ({
    ja: `税率は類の注◆${note}に記載されています。実行関税率表で確認してください。`,
    en: `The rate stands in footnote ◆${note} of the chapter. Look it up in the tariff schedule.`,
  }),
  notConceded: {
    ja: 'この協定では譲許されていません。',
    en: 'The agreement grants no concession for this line.',
  },
  noClause: {
    ja: 'この欄の条件のいずれにも当たらないため、この税率は適用できません。',
    en: 'None of the conditions of this column is met, so its rate is not available.',
  },
  startedStep: (content: string): Words => ({
    ja: `${content}の含有率が1%刻みでない場合の端数の扱いは確認が必要です。`,
    en: `How a started step of the ${content} content counts has to be looked up.`,
  }),
  unknownReference: (goods: string): Words => ({
    ja: `「${goods}に係る基準輸入価格」が制度値に登録されていません。`,
    en: `The standard import price of “${goods}” is not among the parameters.`,
  }),
} as const;
