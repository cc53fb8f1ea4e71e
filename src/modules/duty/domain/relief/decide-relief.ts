// Customs Tariff Act Art. 10 to 18: may this article be claimed for the line at import, and how large is the relief.
// Never more than the whole: shares above it and values above the goods' own are refused.
import { compare, type Decimal, decimal } from '../../../../kernel/decimal.ts';
import type { Minor } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { addMonths } from '../../../../kernel/plain-date.ts';
import type { ReliefArticle } from './relief-article.ts';

export type ReliefClaim = {
  readonly article: string;
  /** Percent of the duty, for articles that relieve a part. */
  readonly sharePercent: Decimal | undefined;
  /** Customs value of the goods as they were exported (Art. 11), whole yen. */
  readonly exportedValue: Minor | undefined;
  readonly exportedOn: PlainDate | undefined;
};

export type Share = { readonly numerator: bigint; readonly denominator: bigint };

export type ReliefDecision =
  | { readonly kind: 'granted'; readonly share: Share; readonly consumptionTax: boolean }
  | { readonly kind: 'unknown' | 'not-at-import' | 'share-missing' | 'share-out-of-range' }
  | { readonly kind: 'exported-value-missing' | 'exported-value-above' | 'exported-on-missing' | 'too-late' }
  | { readonly kind: 'exported-after-import' };

const WHOLE: Share = { numerator: 1n, denominator: 1n };
const HUNDRED = decimal(100n);

export function decideRelief(
  claim: ReliefClaim,
  article: ReliefArticle | undefined,
  { customsValue, asOf }: { readonly customsValue: Minor; readonly asOf: PlainDate },
): ReliefDecision {
  if (article === undefined) return { kind: 'unknown' };
  if (article.effect !== 'exempt' && article.effect !== 'reduced') return { kind: 'not-at-import' };
  const { consumptionTax } = article;
  if (article.limitFrom === 'export' && article.limitMonths !== null) {
    if (claim.exportedOn === undefined) return { kind: 'exported-on-missing' };
    if (asOf < claim.exportedOn) return { kind: 'exported-after-import' };
    if (asOf > addMonths(claim.exportedOn, article.limitMonths)) return { kind: 'too-late' };
  }
  if (article.amount === 'whole') return { kind: 'granted', share: WHOLE, consumptionTax };
  if (article.amount === 'exported-value') return exportedShare(claim.exportedValue, customsValue, consumptionTax);
  if (claim.sharePercent === undefined) return { kind: 'share-missing' };
  const { units, scale } = claim.sharePercent;
  if (units <= 0n || compare(claim.sharePercent, HUNDRED) > 0) return { kind: 'share-out-of-range' };
  return { kind: 'granted', share: { numerator: units, denominator: 100n * 10n ** BigInt(scale) }, consumptionTax };
}

function exportedShare(exported: Minor | undefined, whole: Minor, consumptionTax: boolean): ReliefDecision {
  if (exported === undefined) return { kind: 'exported-value-missing' };
  if (exported > whole || whole === 0n) return { kind: 'exported-value-above' };
  return { kind: 'granted', share: { numerator: exported, denominator: whole }, consumptionTax };
}

/** What the relief takes from an amount; the fraction of a yen is dropped, so that it never takes more. */
export const relievedPart = (amount: Minor, { numerator, denominator }: Share): Minor =>
  (amount * numerator) / denominator;
