// Customs Tariff Act Art. 14 item 18; handbook 3.2: within the limit, duty and consumption tax are exempt line by line;
// listed goods are left out unless they are a personal gift. Other excises stay due. Where the registered-seller model
// stands (2028-04-01), the consumption tax of a sale is no longer exempt by value alone; the duty still is.
import { entryFor } from '../domain/low-value/listed-goods.ts';
import { REGISTERED_SELLER_MODEL } from '../domain/low-value/registered-seller.ts';
import { lawOfRelief } from '../domain/relief/relief-article.ts';
import { modelOn, type SchemeDesk } from './scheme-desk.ts';
import { traceExcluded, traceExempt } from './trace-scheme.ts';
import type { Treatment } from './treatment.ts';

const ARTICLE = '14-18';

export function deMinimisOf(index: number, { declaration, reference, flags }: SchemeDesk): Treatment | undefined {
  const item = declaration.items[index];
  if (item === undefined) return undefined;
  const entry = entryFor(reference.lowValue.deMinimisExclusions, item.code);
  const isListed = entry?.effect === 'exclude';
  const { gift } = item.special;
  if (isListed && !gift) return { steps: [traceExcluded(entry)] };
  if (isListed)
    flags.push({ kind: 'gift-acceptance', pointer: `/items/${index}/gift`, words: GIFT, detail: item.code });
  const exemption = { article: ARTICLE, law: lawOfRelief(ARTICLE) };
  const sold = modelOn(reference.parameters) === REGISTERED_SELLER_MODEL && !gift;
  if (sold) flags.push({ kind: 'border-tax', pointer: `/items/${index}`, words: BORDER_TAX, detail: item.code });
  return {
    duty: exemption,
    ...(sold ? {} : { consumptionTax: exemption }),
    steps: [traceExempt(isListed, !sold)],
  };
}

const GIFT = {
  ja: '個人的な贈与品としての免税は、税関が認めた場合に限ります。',
  en: 'The exemption as a personal gift stands only if customs accepts it.',
};
const BORDER_TAX = {
  ja: '2028年4月以降、登録販売者の記載がない少額貨物には輸入時の消費税が課されるものとして計算しました（未確認）。',
  en: 'Read so that low-value goods without a registered seller bear consumption tax at the border (unconfirmed).',
};
