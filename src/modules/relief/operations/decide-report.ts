// Customs Tariff Act Art. 13, 15 to 18: what the importer reports counts when customs has confirmed it by its proof.
import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { obligationSchema } from '../contract.ts';
import { lockDeclared } from '../declaration.ts';
import { decided, leftOf } from '../domain/obligation.ts';
import { obligationView } from '../obligation-view.ts';
import { add, formatDecimal, mustParse, subtract } from '../quantity.ts';
import { reliefRefusals } from '../refusals.ts';
import {
  findObligation,
  listReports,
  lockObligation,
  type Obligation,
  type Report,
  saveObligation,
  saveReportDecision,
} from '../store.ts';
import { collectTax } from './collect-tax.ts';
import { freeSecurity } from './free-security.ts';
import { stateRelief } from './state-relief.ts';

/** An officer confirms a report, and the goods are accounted for; or refuses it with a reason, and they are not. */
export const decideReport = operation({
  name: 'relief.decide-report',
  summary: { ja: '減免税貨物の報告を確認する', en: 'Confirm or refuse a report about goods under relief' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    reportId: z.uuid(),
    decision: z.enum(['confirm', 'refuse']),
    reason: z.string().trim().max(500).default(''),
  }),
  output: obligationSchema,
  run: async (ctx, { id, reportId, decision, reason }) => {
    const seen = await findObligation(ctx.tx, id);
    if (!seen) return refused(platformRefusals.notFound('/id', { what: id }));
    await lockDeclared(ctx.tx, seen.declarationId);
    const obligation = (await lockObligation(ctx.tx, id)) ?? seen;
    const report = (await listReports(ctx.tx, id)).find((one) => one.id === reportId);
    if (!report) return refused(reliefRefusals.reportUnknown('/reportId'));
    const state = decided(report.state, decision);
    if (!state) return refused(reliefRefusals.reportDecided('/reportId', { state: report.state }));
    if (decision === 'refuse' && reason === '') return refused(reliefRefusals.refusalReasonMissing('/reason'));
    const by = { reason: reason === '' ? null : reason, decidedBy: ctx.actor.name, decidedAt: ctx.now };
    const after: Report = { ...report, state, ...by };
    await saveReportDecision(ctx.tx, after);
    const counted =
      decision === 'confirm' ? await confirm(ctx, obligation, after) : await refuse(ctx, obligation, after);
    return ok(obligationView(counted, ctx.today));
  },
});

const waitingLess = (obligation: Obligation, { quantity }: Report): string =>
  formatDecimal(subtract(mustParse(obligation.pending), mustParse(quantity)));

async function confirm(ctx: Ctx, obligation: Obligation, report: Report): Promise<Obligation> {
  const accounted = add(mustParse(obligation.accounted), mustParse(report.quantity));
  const isOver = leftOf(mustParse(obligation.quantity), accounted).units <= 0n;
  const after: Obligation = {
    ...obligation,
    accounted: formatDecimal(accounted),
    pending: waitingLess(obligation, report),
    ...(isOver ? { state: 'DISCHARGED' as const, closedAt: ctx.now } : {}),
  };
  await saveObligation(ctx.tx, after);
  const { kind, quantity } = report;
  stateRelief(ctx, after, 'relief.report-confirmed', { kind, quantity });
  if (isOver) stateRelief(ctx, after, 'relief.discharged');
  await freeSecurity(ctx, after);
  return after;
}

/** The goods are to be accounted for again; after the deadline their tax is due at once. */
async function refuse(ctx: Ctx, obligation: Obligation, report: Report): Promise<Obligation> {
  const { kind, quantity, reason } = report;
  const after: Obligation = { ...obligation, pending: waitingLess(obligation, report) };
  await saveObligation(ctx.tx, after);
  stateRelief(ctx, after, 'relief.report-refused', { kind, quantity, reason: reason ?? '' });
  if (ctx.today <= after.dueOn) return after;
  const broken = { part: mustParse(quantity), why: 'refused', event: report.id, brokenOn: after.dueOn } as const;
  return collectTax(ctx, after, broken);
}
