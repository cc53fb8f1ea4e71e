// Annexes of product-specific rules in one encoding: any alternative is enough, all of its requirements must hold.
import type { Decimal } from '../../../kernel/decimal.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Words } from '../../../kernel/refusal.ts';

export type ChangeLevel = 'chapter' | 'heading' | 'subheading';
export const DIGITS_OF: Readonly<Record<ChangeLevel, number>> = { chapter: 2, heading: 4, subheading: 6 };

export type Requirement =
  | { readonly kind: 'wholly-obtained' }
  /** All materials of these chapters or headings are wholly obtained in the parties. */
  | { readonly kind: 'wholly-obtained-of'; readonly codes: readonly string[] }
  /** Every material without origin comes from another chapter, heading or subheading, and none from the exceptions. */
  | { readonly kind: 'change'; readonly level: ChangeLevel; readonly except: readonly string[] }
  | { readonly kind: 'rvc'; readonly percent: Decimal; readonly method: 'build-down' | 'build-up' }
  | { readonly kind: 'max-non-originating'; readonly percent: Decimal }
  | { readonly kind: 'process'; readonly process: string };

export type Alternative = readonly Requirement[];
export type ProductRule = { readonly code: string; readonly any: readonly Alternative[] };

export type RuleBook = {
  readonly agreement: string;
  readonly law: Words;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly status: string;
  readonly hsEdition: string;
  /** On what value shares are taken: free on board, or ex works. */
  readonly valueBasis: 'fob' | 'exw';
  readonly buildUp: readonly ('labour' | 'overhead' | 'profit')[];
  readonly deMinimis: {
    readonly valuePercent: Decimal;
    readonly textileWeightPercent: Decimal;
    readonly textileBasis: 'weight' | 'weight-or-value';
    readonly textileChapters: { readonly from: string; readonly to: string };
  };
  readonly rules: readonly ProductRule[];
};

/** The most exact rule that covers the goods: one for a subheading goes before one for its heading. */
export function findRule({ rules }: RuleBook, code: string): ProductRule | undefined {
  const covering = rules.filter((rule) => code.startsWith(rule.code));
  return covering.sort((a, b) => b.code.length - a.code.length)[0];
}
