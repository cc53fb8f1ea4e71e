// Customs Tariff Act Art. 13, 15 to 18: the importer accounts for goods under relief, all of them or in parts.
import * as z from 'zod';
import { compare, parseNonNegative } from '../../../kernel/decimal.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { isInScope, scopeOf } from '../../../kernel/scope.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { obligationSchema } from '../contract.ts';
import { lockDeclared } from '../declaration.ts';
import { leftOf, mayReport, REPORT_KINDS, type ReportKind } from '../domain/obligation.ts';
import { obligationView } from '../obligation-view.ts';
import { add, type Decimal, formatDecimal, mustParse } from '../quantity.ts';
import { reliefRefusals } from '../refusals.ts';
import { findObligation, insertReport, lockObligation, type Obligation, saveObligation } from '../store.ts';
import { collectTax } from './collect-tax.ts';
import { stateRelief } from './state-relief.ts';

export const reportGoods = operation({
  name: 'relief.report-goods',
  summary: { ja: '減免税貨物の再輸出・使用等を報告する', en: 'Report what became of goods under relief' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    kind: z.enum(REPORT_KINDS),
    quantity: z.string().max(40),
    happenedOn: z.string().max(10),
    /** Number of the export permit, the certificate of use or of destruction. */
    evidence: z.string().trim().min(1).max(100),
  }),
  output: obligationSchema,
  run: async (ctx, { id, kind, evidence, ...asked }) => {
    const seen = await findObligation(ctx.tx, id);
    if (!seen || !isInScope(scopeOf(ctx.actor), seen)) return refused(platformRefusals.notFound('/id', { what: id }));
    const quantity = parseNonNegative(asked.quantity, '/quantity');
    const happenedOn = parsePlainDate(asked.happenedOn, '/happenedOn');
    if (!quantity.ok) return quantity;
    if (!happenedOn.ok) return happenedOn;
    // The declaration first, as everywhere: what is charged to it is charged under its lock.
    await lockDeclared(ctx.tx, seen.declarationId);
    const obligation = (await lockObligation(ctx.tx, id)) ?? seen;
    const fault = faultOf(ctx, obligation, { kind, quantity: quantity.value, happenedOn: happenedOn.value });
    if (fault) return refused(fault);
    const isDiversion = kind === 'diversion';
    const reportId = newId<'Report'>();
    await insertReport(ctx.tx, {
      id: reportId,
      obligationId: id,
      kind,
      quantity: formatDecimal(quantity.value),
      happenedOn: happenedOn.value,
      evidence,
      reportedBy: ctx.actor.name,
      reportedAt: ctx.now,
      ...(isDiversion ? TOLD_AGAINST_ONESELF : WAITING),
    });
    stateRelief(ctx, obligation, 'relief.reported', { kind, quantity: formatDecimal(quantity.value) });
    const broken = { part: quantity.value, why: 'diversion', event: reportId, brokenOn: happenedOn.value } as const;
    const after = isDiversion
      ? await collectTax(ctx, obligation, broken)
      : await waitForOfficer(ctx, obligation, quantity.value);
    return ok(obligationView(after, ctx.today));
  },
});

const UNDECIDED = { reason: null, decidedBy: null, decidedAt: null } as const;
const WAITING = { ...UNDECIDED, state: 'REPORTED' } as const;
const TOLD_AGAINST_ONESELF = { ...UNDECIDED, state: 'CONFIRMED' } as const;

type Told = { readonly kind: ReportKind; readonly quantity: Decimal; readonly happenedOn: string };

function faultOf(ctx: Ctx, o: Obligation, { kind, quantity, happenedOn }: Told) {
  if (o.state !== 'OPEN') return reliefRefusals.obligationClosed('/id', { state: o.state });
  if (!mayReport(o.followUp, kind)) return reliefRefusals.reportOtherKind('/kind', { kind, followUp: o.followUp });
  const left = leftOf(mustParse(o.quantity), mustParse(o.accounted), mustParse(o.pending));
  if (quantity.units === 0n || compare(quantity, left) > 0) {
    return reliefRefusals.reportTooMuch('/quantity', { left: formatDecimal(left), unit: o.unit });
  }
  const until = kind === 'diversion' ? ctx.today : o.dueOn;
  if (happenedOn < o.permittedOn || happenedOn > ctx.today || happenedOn > until) {
    return reliefRefusals.reportDay('/happenedOn', { from: o.permittedOn, until: o.dueOn });
  }
  return undefined;
}

/** Nothing is discharged before an officer has seen the proof. */
async function waitForOfficer(ctx: Ctx, obligation: Obligation, part: Decimal): Promise<Obligation> {
  const after = { ...obligation, pending: formatDecimal(add(mustParse(obligation.pending), part)) };
  await saveObligation(ctx.tx, after);
  return after;
}
