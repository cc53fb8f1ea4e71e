// Handbook 1.4: categories 2 and 3 ask for the invoice, the transport document, a note of freight and insurance, the
// packing list, proof of origin, papers of other laws. A forecast for the declarant; the officer decides.
import type { Words } from '../../../kernel/refusal.ts';
import type { DeclarationContent } from './declaration-content.ts';

export type LikelyDocument = { readonly key: string; readonly words: Words; readonly why: Words };

export function likelyDocuments(content: DeclarationContent): LikelyDocument[] {
  const { items, transport, freight, insurance } = content;
  const laws = [...new Set(items.flatMap(({ otherLaws = [] }) => otherLaws.map(({ law }) => law)))];
  const hasCosts = freight !== undefined || insurance !== undefined || items.some((item) => item.freight !== undefined);
  const proven = items.some(({ originProof }) => originProof !== undefined && originProof !== '');
  const claimed = items.some(({ dutyRate }) => dutyRate !== undefined);
  return [
    ALWAYS.invoice,
    transport.mode === 'air' ? ALWAYS.airWaybill : ALWAYS.billOfLading,
    ALWAYS.packingList,
    ...(hasCosts ? [SOMETIMES.costs] : []),
    ...(proven ? [SOMETIMES.origin] : []),
    ...(claimed ? [SOMETIMES.rate] : []),
    ...laws.map(lawPaper),
  ];
}

const SELECTED = { ja: '書類審査・検査扱いのとき', en: 'when documents or goods are examined' };

const ALWAYS = {
  invoice: { key: 'invoice', words: { ja: '仕入書（インボイス）', en: 'Invoice' }, why: SELECTED },
  billOfLading: { key: 'bill-of-lading', words: { ja: '船荷証券（B/L）', en: 'Bill of lading' }, why: SELECTED },
  airWaybill: { key: 'air-waybill', words: { ja: '航空貨物運送状（AWB）', en: 'Air waybill' }, why: SELECTED },
  packingList: { key: 'packing-list', words: { ja: '包装明細書', en: 'Packing list' }, why: SELECTED },
} as const satisfies Record<string, LikelyDocument>;

const SOMETIMES = {
  costs: {
    key: 'freight-insurance',
    words: { ja: '運賃明細書・保険料明細書', en: 'Note of freight and insurance' },
    why: { ja: '運賃・保険料を申告しているため', en: 'because freight or insurance is declared' },
  },
  origin: {
    key: 'origin-proof',
    words: { ja: '原産地証明書', en: 'Proof of origin' },
    why: { ja: '原産地証明の識別を申告しているため', en: 'because a proof of origin is declared' },
  },
  rate: {
    key: 'rate-evidence',
    words: { ja: '適用税率の根拠書類', en: 'Evidence for the claimed rate' },
    why: { ja: '税率を指定しているため', en: 'because a rate is claimed' },
  },
} as const satisfies Record<string, LikelyDocument>;

const lawPaper = (law: string): LikelyDocument => ({
  key: `law-${law}`,
  words: { ja: `他法令「${law}」の許可・承認等を証する書類`, en: `Certificate under other law “${law}”` },
  why: { ja: '他法令の確認が必要なため', en: 'because the law must be shown to be met' },
});
