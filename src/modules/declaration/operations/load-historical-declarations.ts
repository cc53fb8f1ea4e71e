// Records of declarations permitted before this system: taken as they were, assessed by the rate that was applied then.
// Their importer numbers may fail the check digit (the published examples are fictional).
import * as z from 'zod';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { under } from '../../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { assessDeclaration, assessmentProfileOf, formatAssessment } from '../../duty/index.ts';
import { stateFact } from '../advance.ts';
import { type DeclarationContent, declarationContentSchema } from '../content-schema.ts';
import { readDeclarationNumber } from '../domain/declaration-number.ts';
import { totalsText } from '../domain/declaration-record.ts';
import { foldFacts } from '../domain/fold-facts.ts';
import type { DeclarationFactData } from '../facts.ts';
import type { Declaration } from '../record.ts';
import { declarationRefusals } from '../refusals.ts';
import { findIdByNumber, insertDeclaration } from '../store.ts';
import { toAssessmentRequest } from '../to-assessment-request.ts';
import { newVersion } from './lodge.ts';

const historicalSchema = z.strictObject({
  /** Eleven digits. */
  number: z.string().max(20),
  lodgedOn: z.string().max(10),
  permittedOn: z.string().max(10).optional(),
  content: declarationContentSchema,
  /** Yen for one unit, as applied then. */
  rates: z.record(z.string().max(10), z.string().max(40)).optional(),
});
type Historical = z.output<typeof historicalSchema>;

export const loadHistoricalDeclarations = operation({
  name: 'declaration.load-historical',
  summary: { ja: '過去の申告記録を取り込む', en: 'Load records of past declarations' },
  roles: ['administrator'],
  effect: 'write',
  input: z.strictObject({
    source: z.string().min(1).max(200),
    declarations: z.array(historicalSchema).min(1).max(500),
  }),
  output: z.object({ loaded: z.number(), skipped: z.number() }),
  run: async (ctx, { source, declarations }): Promise<Result<{ loaded: number; skipped: number }>> => {
    let loaded = 0;
    for (const [index, record] of declarations.entries()) {
      const done = await loadOne(ctx, record, source);
      if (!done.ok) return refused(...under(`/declarations/${index}`, done.refusals));
      if (done.value) loaded += 1;
    }
    return ok({ loaded, skipped: declarations.length - loaded });
  },
});

/** False when a record of that number is already there: loading again changes nothing. */
async function loadOne(ctx: Ctx, record: Historical, source: string): Promise<Result<boolean>> {
  const number = readDeclarationNumber(record.number);
  if (number?.branch === undefined) {
    return refused(declarationRefusals.numberMalformed('/number', { value: record.number }));
  }
  const lodgedOn = parsePlainDate(record.lodgedOn, '/lodgedOn');
  if (!lodgedOn.ok) return lodgedOn;
  const permittedOn = parsePlainDate(record.permittedOn ?? record.lodgedOn, '/permittedOn');
  if (!permittedOn.ok) return permittedOn;
  if ((await findIdByNumber(ctx.tx, number.body)) !== undefined) return ok(false);
  const days = { lodgedOn: lodgedOn.value, permittedOn: permittedOn.value };
  const made = await assessHistorical(ctx, record, { body: number.body, branch: number.branch, source, ...days });
  if (!made.ok) return made;
  const { declaration, data } = made.value;
  await insertDeclaration(ctx.tx, declaration, newVersion(ctx, declaration, 'history', source), lodgedOn.value);
  stateFact(ctx, declaration.id, { type: 'declaration.history-loaded', data }, true);
  return ok(true);
}

type Known = {
  readonly body: string;
  readonly branch: number;
  readonly source: string;
  readonly lodgedOn: PlainDate;
  readonly permittedOn: PlainDate;
};
type HistoryData = DeclarationFactData<'declaration.history-loaded'>;

async function assessHistorical(
  ctx: Ctx,
  { content, rates }: Historical,
  { body, branch, ...known }: Known,
): Promise<Result<{ declaration: Declaration; data: HistoryData }>> {
  const request = { ...toAssessmentRequest(content, known.lodgedOn), ...(rates ? { rates } : {}) };
  const assessed = await assessDeclaration(ctx.tx, request, assessmentProfileOf(ctx.profile));
  if (!assessed.ok) return refused(...under('/content', assessed.refusals));
  const number = `${body}${branch}`;
  const totals = totalsText(assessed.value.totals);
  const data = { ...known, version: 1, branch, totals, number, permitNumber: number };
  const flow = foldFacts([{ type: 'declaration.history-loaded', data }]);
  const assessment = formatAssessment(assessed.value);
  return ok({ data, declaration: { ...flow, ...identityOf(ctx, content), numberBody: body, assessment } });
}

const identityOf = (ctx: Ctx, content: DeclarationContent) => ({
  id: newId<'Declaration'>(),
  office: content.office,
  importerCode: content.importer.code,
  importerName: content.importer.name,
  traderId: null,
  brokerId: null,
  paymentMethod: content.paymentMethod,
  bondedPlace: content.bondedPlace,
  registeredAt: ctx.now,
  lodgedAt: null,
  historical: true,
  changedAt: ctx.now,
  changedBy: ctx.actor.name,
  content,
});
