import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { searchTariff } from '../../tariff/index.ts';
import type { DecisionInput } from '../contract.ts';
import type { RulingKind } from '../domain/kinds.ts';
import { rulingRefusals } from '../refusals.ts';

export type ReadDecision = {
  readonly code: string | null;
  readonly origin: string | null;
  readonly method: string | null;
  readonly reasons: string;
  readonly law: string;
};

const NEEDED = {
  classification: { field: 'code', ja: '品目番号', en: 'a commodity code' },
  origin: { field: 'origin', ja: '原産地', en: 'a country of origin' },
  valuation: { field: 'method', ja: '課税価格の決定方法', en: 'how the customs value is found' },
} as const satisfies Record<RulingKind, { field: 'code' | 'origin' | 'method'; ja: string; en: string }>;

/** A ruling says what it was asked; a code must stand in the tariff today, a country in the list. */
export async function readDecision(ctx: Ctx, kind: RulingKind, input: DecisionInput): Promise<Result<ReadDecision>> {
  const code = (input.code ?? '').normalize('NFKC').replace(/[\s.-]/g, '') || null;
  const origin = (input.origin ?? '').toUpperCase() || null;
  const method = input.method || null;
  const { field, ja, en } = NEEDED[kind];
  if ({ code, origin, method }[field] === null) {
    return refused(rulingRefusals.answerMissing(`/decision/${field}`, { field_ja: ja, field_en: en }));
  }
  const faults = [
    ...(code === null || (await isInTariff(ctx, code))
      ? []
      : [rulingRefusals.codeUnknown('/decision/code', { value: code })]),
    ...(origin === null || ctx.profile.codes('countries').some((row) => row.code === origin)
      ? []
      : [rulingRefusals.originUnknown('/decision/origin', { value: origin })]),
  ];
  if (faults.length > 0) return refused(...faults);
  return ok({ code, origin, method, reasons: input.reasons, law: input.law });
}

const CODE_FORM = /^\d{4}(\d{2}(\d{3})?)?$/;

/** A heading, a subheading or a whole code: a ruling may stop where the question did. */
async function isInTariff({ tx, today: asOf }: Ctx, code: string): Promise<boolean> {
  if (!CODE_FORM.test(code)) return false;
  const found = await searchTariff(tx, { query: code, asOf, limit: 1, offset: 0 });
  return found.ok && found.value.total > 0;
}
