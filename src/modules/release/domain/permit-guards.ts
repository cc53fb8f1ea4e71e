// Customs Act Art. 67 (permit), 67-2 (goods in the bonded area), 69-11 (prohibited goods), 70 (other laws), 71 (origin
// marks), 72 (tax first); handbook 1.3, guards 1 to 5; Customs Tariff Act Art. 13,
// 17, 18 (security for what a relief takes). A permit is given when nothing of this is open, and never else.
import type { Words } from '../../../kernel/refusal.ts';

/** One other law on one line: confirmed by an officer, or what was declared about it. */
export type OtherLawClaim = {
  readonly itemNumber: number;
  readonly lawCode: string;
  /** Of the certificate, as declared or as confirmed. */
  readonly certificateNumber: string | null;
  readonly confirmed: boolean;
  /** The declarant states that the law does not apply to the goods. */
  readonly notApplicable: boolean;
};

export type PermitQuestion = {
  /** Customs has examined it, or selected it for no examination. */
  readonly cleared: boolean;
  readonly settled: boolean;
  readonly carriedIn: boolean;
  readonly heldByInspection: boolean;
  readonly otherLaws: readonly OtherLawClaim[];
  /** Lines whose relief asks for security that the importer has not given; `why` is what its guarantees lack. */
  readonly unsecuredReliefs: readonly UnsecuredRelief[];
};

export type UnsecuredRelief = { readonly itemNumber: number; readonly amount: bigint; readonly why: Words };

export const WAITING_CODES = ['examination', 'other-law', 'goods-held', 'tax', 'relief-security', 'carry-in'] as const;

/** `what` tells people; `itemNumber` and `lawCode` say which certificate. */
export type Waiting = {
  readonly code: (typeof WAITING_CODES)[number];
  readonly what: Words;
  readonly law: Words;
  readonly itemNumber?: number;
  readonly lawCode?: string;
};

/** Everything that is open, in the order of the guards; empty: the permit is to be given. */
export function permitGuards(question: PermitQuestion): Waiting[] {
  return [
    ...(question.cleared ? [] : [EXAMINATION]),
    ...question.otherLaws.filter((claim) => !isShown(claim)).map(otherLaw),
    ...(question.heldByInspection ? [HELD] : []),
    ...(question.settled ? [] : [TAX]),
    ...question.unsecuredReliefs.map(reliefSecurity),
    ...(question.carriedIn ? [] : [CARRY_IN]),
  ];
}

/** Art. 70: shown by a number declared, by an officer’s confirmation, or by a reason why the law does not apply. */
const isShown = (claim: OtherLawClaim): boolean =>
  claim.confirmed || claim.notApplicable || (claim.certificateNumber ?? '') !== '';

const otherLaw = ({ itemNumber, lawCode }: OtherLawClaim): Waiting => ({
  code: 'other-law',
  what: {
    ja: `${itemNumber}欄: 他法令（${lawCode}）の許可・承認等の確認`,
    en: `line ${itemNumber}: certificate under other law ${lawCode}`,
  },
  law: { ja: '関税法 第70条', en: 'Customs Act, Art. 70' },
  itemNumber,
  lawCode,
});

const reliefSecurity = ({ itemNumber, amount, why }: UnsecuredRelief): Waiting => ({
  code: 'relief-security',
  what: {
    ja: `${itemNumber}欄: 減免税に係る担保 ${amount} 円の提供。${why.ja}`,
    en: `line ${itemNumber}: security of ${amount} yen for the relief. ${why.en}`,
  },
  law: { ja: '関税定率法 第13条・第17条・第18条', en: 'Customs Tariff Act, Art. 13, 17 and 18' },
  itemNumber,
});

const EXAMINATION: Waiting = {
  code: 'examination',
  what: { ja: '審査・検査の終了', en: 'the end of the examination' },
  law: { ja: '関税法 第67条', en: 'Customs Act, Art. 67' },
};
const HELD: Waiting = {
  code: 'goods-held',
  what: {
    ja: '検査で見つかった原産地表示または輸入してはならない貨物の処理',
    en: 'the false origin mark or the prohibited goods found by inspection',
  },
  law: { ja: '関税法 第69条の11・第71条', en: 'Customs Act, Art. 69-11 and 71' },
};
const TAX: Waiting = {
  code: 'tax',
  what: { ja: '関税・消費税等の納付', en: 'payment of duty and taxes' },
  law: { ja: '関税法 第72条', en: 'Customs Act, Art. 72' },
};
const CARRY_IN: Waiting = {
  code: 'carry-in',
  what: { ja: '保税地域への貨物の搬入', en: 'arrival of the goods in the bonded area' },
  law: { ja: '関税法 第67条の2', en: 'Customs Act, Art. 67-2' },
};
