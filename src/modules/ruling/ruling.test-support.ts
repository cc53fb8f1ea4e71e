import type { Result } from '../../kernel/result.ts';

/** An application, what the public is to read of it, and its answer. */
export const application = {
  title: '発酵調味料',
  goods: '大豆を発酵させた液体',
  question: 'しょうゆに当たるか。',
  confidential: 'SECRET-RECIPE',
};
export const publicText = {
  title: { ja: '発酵した大豆の液体調味料', en: 'Fermented liquid soy seasoning' },
  summary: { ja: '塩分十七パーセントの瓶詰品。', en: 'Bottled, seventeen per cent salt.' },
};
export const decision = { code: '2103.10-000', reasons: '原材料と製法から。', law: '通則1及び6' };

export const codesOf = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code }) => code);
