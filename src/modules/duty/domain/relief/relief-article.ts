// Customs Tariff Act Art. 10 to 20-2: what a relief does, what it asks for and what follows it is dated data of the
// country profile (`codes/relief-articles.csv`); every effect there is unconfirmed (handbook 2.11).
import type { Words } from '../../../../kernel/refusal.ts';

/** `drawback`: the tax is paid first and claimed back; `rate`: the schedule's lower rate is the relief. */
export const RELIEF_EFFECTS = ['exempt', 'reduced', 'scheme', 'drawback', 'rate'] as const;
/** How much is relieved: all of it, a stated share, or the share that the goods had when they left the country. */
export const RELIEF_AMOUNTS = ['whole', 'share', 'exported-value'] as const;

export type ReliefArticle = {
  readonly code: string;
  readonly name: Words;
  readonly effect: (typeof RELIEF_EFFECTS)[number];
  readonly amount: (typeof RELIEF_AMOUNTS)[number];
  readonly consumptionTax: boolean;
  readonly security: boolean;
  readonly limitMonths: number | null;
  /** The day from which the limit runs. */
  readonly limitFrom: 'permit' | 'export' | null;
  readonly followUp: string;
};

type Row = Readonly<Record<string, string>>;

/** A row that says something unknown is a broken profile. */
export function reliefArticleOf(row: Row): ReliefArticle {
  const { code = '', name_ja = '', name_en = '', limit_months = '', limit_from = '' } = row;
  return {
    code,
    name: { ja: name_ja, en: name_en },
    effect: oneOf(RELIEF_EFFECTS, row.effect, code),
    amount: oneOf(RELIEF_AMOUNTS, row.amount, code),
    consumptionTax: row.consumption_tax === 'yes',
    security: row.security === 'yes',
    limitMonths: limit_months === '' ? null : Number(limit_months),
    limitFrom: limit_from === 'permit' || limit_from === 'export' ? limit_from : null,
    followUp: row.follow_up ?? 'none',
  };
}

function oneOf<T extends string>(known: readonly T[], text: string | undefined, code: string): T {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new Error(`Relief article ${code} of the country profile says "${text}"`);
  return found;
}

/** `第14条第18号` is written `14-18` in the list; the article is shown as the law writes it. */
export function lawOfRelief(code: string): Words {
  const [article = '', item] = code.split('-');
  if (article === '14' && item !== undefined && Number(item) > 3) {
    return { ja: `関税定率法 第14条第${item}号`, en: `Customs Tariff Act, Art. 14-${item}` };
  }
  return {
    ja: `関税定率法 第${article}条${item === undefined ? '' : `の${item}`}`,
    en: `Customs Tariff Act, Art. ${code}`,
  };
}
