// Customs Act Art. 12-2 para. 1: what the importer amends once a reassessment was to be foreseen bears the full rate.
// The day is a finding of customs, for one declaration or for the permits of an importer in a period.
import * as z from 'zod';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { getDeclaration, numberOf } from '../../declaration/index.ts';
import { findTraderByCode } from '../../registry/index.ts';
import { foreseenSchema, foreseenView } from '../contract.ts';
import type { Foreseen } from '../records.ts';
import { auditRefusals } from '../refusals.ts';
import { insertForeseen } from '../store-foreseen.ts';
import { REWEIGH_TASK } from './reweigh-foreseen.ts';

const common = { foreseenOn: z.string().max(10), ground: z.string().trim().min(1).max(500) };

const inputSchema = z.union([
  z.strictObject({ declarationId: z.uuid(), ...common }),
  z.strictObject({
    importerCode: z.string().min(1).max(30),
    periodFrom: z.string().max(10),
    periodTo: z.string().max(10),
    ...common,
  }),
]);
type Input = z.output<typeof inputSchema>;
type Of = Omit<Foreseen, 'id' | 'foreseenOn' | 'ground' | 'recordedAt' | 'recordedBy'>;

export const recordForeseen = operation({
  name: 'audit.record-foreseen',
  summary: { ja: '更正があるべきことの予知の日を記録する', en: 'Record from when a reassessment was to be foreseen' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: inputSchema,
  output: foreseenSchema,
  run: async (ctx, asked) => {
    const day = parsePlainDate(asked.foreseenOn, '/foreseenOn');
    const of = 'declarationId' in asked ? await declarationOf(ctx, asked.declarationId) : await periodOf(ctx, asked);
    const faults = [day, of].flatMap((one): readonly Refusal[] => (one.ok ? [] : one.refusals));
    if (!day.ok || !of.ok) return refused(...faults);
    const foreseenOn = day.value;
    const { from, ...about } = of.value;
    if (foreseenOn > ctx.today || foreseenOn < from) {
      return refused(auditRefusals.foreseenDay('/foreseenOn', { day: foreseenOn, from, today: ctx.today }));
    }
    const by = { recordedAt: ctx.now, recordedBy: ctx.actor.name };
    const foreseen: Foreseen = { id: newId<'Foreseen'>(), ...about, foreseenOn, ground: asked.ground, ...by };
    if (!(await insertForeseen(ctx.tx, foreseen))) return refused(auditRefusals.foreseenTwice(''));
    const { declarationId, traderId, periodFrom, periodTo } = foreseen;
    const subject = { subject: 'audit-foreseen', subjectId: foreseen.id, isFirst: true } as const;
    const data = { declarationId, traderId, periodFrom, periodTo, foreseenOn };
    ctx.record({ ...subject, type: 'audit.foreseen-recorded', version: 1, data });
    // What was amended since that day, before it was stated.
    ctx.enqueue({ task: REWEIGH_TASK, payload: {}, key: REWEIGH_TASK });
    return ok(foreseenView(foreseen));
  },
});

/** `from`: nothing of it can have been foreseen earlier. */
type Found = Result<Of & { readonly from: PlainDate }>;

async function declarationOf(ctx: Ctx, id: string): Promise<Found> {
  const declaration = await getDeclaration(ctx.tx, id);
  if (!declaration) return refused(platformRefusals.notFound('/declarationId', { what: id }));
  if (declaration.permittedOn === null) return refused(auditRefusals.foreseenBeforePermit('/declarationId'));
  const { traderId, importerName, permittedOn: from } = declaration;
  const about = { declarationId: id, declarationNumber: numberOf(declaration), periodFrom: null, periodTo: null };
  return ok({ traderId, importerName, ...about, from });
}

async function periodOf(ctx: Ctx, asked: Extract<Input, { importerCode: string }>): Promise<Found> {
  const periodFrom = parsePlainDate(asked.periodFrom, '/periodFrom');
  const periodTo = parsePlainDate(asked.periodTo, '/periodTo');
  if (!periodFrom.ok || !periodTo.ok) {
    return refused(...[periodFrom, periodTo].flatMap((one) => (one.ok ? [] : one.refusals)));
  }
  if (periodFrom.value > periodTo.value) {
    return refused(
      auditRefusals.datesOutOfOrder('/periodTo', {
        ...{ earlier: periodFrom.value, earlier_ja: '期間の初日', earlier_en: 'The first day of the period' },
        ...{ later: periodTo.value, later_ja: '期間の末日', later_en: 'its last day' },
      }),
    );
  }
  const trader = await findTraderByCode(ctx.tx, asked.importerCode);
  if (!trader) return refused(auditRefusals.importerUnknown('/importerCode', { code: asked.importerCode }));
  const period = { periodFrom: periodFrom.value, periodTo: periodTo.value };
  const about = { traderId: trader.id, importerName: trader.nameEn, declarationId: null, declarationNumber: null };
  return ok({ ...about, ...period, from: periodFrom.value });
}
