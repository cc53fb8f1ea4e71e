// Customs Tariff Act Art. 4 (1) items 1 to 5 (additions) and Enforcement Order Art. 1-4 (what is not part of the value
// when it is separately known).
import type { Words } from '../../../kernel/refusal.ts';

type AdjustmentRule = { readonly sign: 1 | -1; readonly words: Words };

export const ADJUSTMENTS = {
  'inland-transport': { sign: 1, words: { ja: '輸出国内の運送費', en: 'transport inside the exporting country' } },
  commission: {
    sign: 1,
    words: { ja: '仲介料・手数料（買付手数料を除く）', en: 'commission and brokerage except buying commission' },
  },
  packing: { sign: 1, words: { ja: '容器・包装の費用', en: 'containers and packing' } },
  assists: {
    sign: 1,
    words: { ja: '買手が提供した材料・工具・役務', en: 'materials, tools and services supplied by the buyer' },
  },
  royalties: { sign: 1, words: { ja: 'ロイヤルティ・ライセンス料', en: 'royalties and licence fees' } },
  'resale-proceeds': { sign: 1, words: { ja: '売手に帰属する収益', en: 'proceeds of resale accruing to the seller' } },
  'post-import-work': { sign: -1, words: { ja: '輸入後の据付け・組立て等', en: 'installation and work after import' } },
  'transport-after-arrival': {
    sign: -1,
    words: { ja: '輸入港到着後の運賃・保険料', en: 'transport and insurance after arrival' },
  },
  'domestic-duties': {
    sign: -1,
    words: { ja: '本邦の関税その他の公課', en: 'duties and taxes of the importing country' },
  },
  'deferred-payment-interest': { sign: -1, words: { ja: '延払金利', en: 'interest for deferred payment' } },
} as const satisfies Record<string, AdjustmentRule>;

export type AdjustmentKind = keyof typeof ADJUSTMENTS;

export const ADJUSTMENT_KINDS = Object.keys(ADJUSTMENTS) as [AdjustmentKind, ...AdjustmentKind[]];
