import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { decisionOn, judgeQuoted, type QuotedVerdict } from '../domain/judge-quoted.ts';
import { type RulingKind, readRulingNumber } from '../domain/kinds.ts';
import type { Ruling } from '../records.ts';
import { rulingRefusals } from '../refusals.ts';
import { findRulingByNumber } from '../store.ts';
import { listDecisions } from '../store-parts.ts';

export type QuotedRulingQuestion = {
  readonly number: string;
  /** The field in which it is quoted; `undefined` takes any. */
  readonly kind?: RulingKind;
  readonly traderId: string | null;
  readonly item: { readonly code: string; readonly origin: string };
  readonly asOf: PlainDate;
};

export type QuotedRuling = { readonly id: string; readonly number: string; readonly kind: RulingKind };

/** Customs Act Art. 7 (3): whether this ruling binds customs for this line of this trader on this day; if not, why. */
export async function checkQuotedRuling(db: Db | Tx, question: QuotedRulingQuestion): Promise<Result<QuotedRuling>> {
  const number = readRulingNumber(question.number);
  const ruling = await findRulingByNumber(db, number);
  if (!ruling) return refused(rulingRefusals.quotedUnknown('', { number: question.number }));
  const decisions = await listDecisions(db, [ruling.id]);
  const { traderId, asOf, item, kind = null } = question;
  const verdict = judgeQuoted({ ...ruling, decisions }, { traderId, kind, ...item, asOf });
  if (verdict === 'binds') return ok({ id: ruling.id, number, kind: ruling.kind });
  const ruled = decisionOn(decisions, asOf);
  return refused(
    REFUSAL_OF[verdict]({
      ...question,
      number,
      ruling,
      from: decisions[0]?.validFrom ?? '',
      code: ruled?.code ?? '',
      origin: ruled?.origin ?? '',
    }),
  );
}

type Why = QuotedRulingQuestion & {
  readonly ruling: Ruling;
  readonly from: string;
  readonly code: string;
  readonly origin: string;
};

const KIND_WORDS: Readonly<Record<RulingKind, { ja: string; en: string }>> = {
  classification: { ja: '分類', en: 'classification' },
  origin: { ja: '原産地', en: 'origin' },
  valuation: { ja: '関税評価', en: 'valuation' },
};

const BECAUSE_WORDS = {
  'goods-differ': { ja: '貨物が異なる', en: 'the goods differ' },
  'law-changed': { ja: '法令の改正', en: 'the law changed' },
  misapplied: { ja: '法令適用の誤り', en: 'the law was misapplied' },
} as const;

const REFUSAL_OF: Readonly<Record<Exclude<QuotedVerdict, 'binds'>, (why: Why) => Refusal>> = {
  unknown: ({ number }) => rulingRefusals.quotedUnknown('', { number }),
  'of-another': ({ number }) => rulingRefusals.quotedOfAnother('', { number }),
  'other-kind': ({ number, ruling }) => {
    const { ja, en } = KIND_WORDS[ruling.kind];
    return rulingRefusals.quotedOtherKind('', { number, kind_ja: ja, kind_en: en });
  },
  'not-answered': ({ number }) => rulingRefusals.quotedNotAnswered('', { number }),
  'not-yet': ({ number, from }) => rulingRefusals.quotedNotYet('', { number, from }),
  expired: ({ number, ruling }) => rulingRefusals.quotedExpired('', { number, until: ruling.validUntil ?? '' }),
  invalidated: ({ number, ruling }) => {
    const { ja, en } = BECAUSE_WORDS[ruling.invalidBecause ?? 'misapplied'];
    const on = ruling.invalidatedOn ?? '';
    return rulingRefusals.quotedInvalidated('', { number, on, because_ja: ja, because_en: en });
  },
  'code-differs': ({ number, code, item }) =>
    rulingRefusals.quotedCodeDiffers('', { number, ruled: code, declared: item.code }),
  'origin-differs': ({ number, origin, item }) =>
    rulingRefusals.quotedOriginDiffers('', { number, ruled: origin, declared: item.origin }),
};
