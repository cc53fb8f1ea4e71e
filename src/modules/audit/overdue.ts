// Customs Act Art. 12: delinquency tax of what is overdue as of today, by the rule of `correct`. Tax that was put off
// on security is late from its extended due date (our reading, unconfirmed); corrected tax from the permit.
import type { Minor } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Ctx } from '../../platform/operation.ts';
import type { Charge, Demand } from '../payment/index.ts';
import { delinquencyRulesFor, sumOf } from './correct.ts';
import { decideLateness } from './domain/correction.ts';
import { decideDelinquency } from './domain/delinquency.ts';
import { byTaxItem } from './domain/tax-items.ts';
import type { Correction } from './records.ts';
import { listUnpaid } from './store.ts';

type Of = Pick<Demand, 'id' | 'kind' | 'deferral' | 'declarationId' | 'declarationVersion'>;

/** What a correction lowers stays put off, under its due date; what one adds is never put off. */
const isCorrection = ({ kind, deferral }: Pick<Demand, 'kind' | 'deferral'>): boolean =>
  deferral === null && (kind === 'amended-return' || kind === 'reassessment');

/** Names the delinquency tax of a correction: by its version, however its demands follow each other. */
export const correctionReference = (declarationId: string, version: number): string =>
  `delinquency-tax:${declarationId}:${version}`;

export const lateDemandReference = (demand: Of): string =>
  isCorrection(demand)
    ? correctionReference(demand.declarationId, demand.declarationVersion)
    : `delinquency-tax:demand:${demand.id}`;

export const lateChargeReference = ({ id }: Pick<Charge, 'id'>): string => `delinquency-tax:charge:${id}`;

/** All that has accrued by today, each tax item apart. */
export async function demandLateness(ctx: Ctx, demand: Demand): Promise<Minor> {
  if (isCorrection(demand)) {
    const unpaid = await listUnpaid(ctx.tx, demand.declarationId, demand.declarationVersion);
    return sumOf(unpaid.map((correction) => correctionLateness(ctx, correction, ctx.today).amount));
  }
  return deferredLateness(ctx, demand);
}

/** Tax that was put off and not paid by its due date. */
export function deferredLateness({ profile, today }: Ctx, { dueOn, amounts }: Demand): Minor {
  if (dueOn === null || dueOn >= today) return 0n;
  const rules = delinquencyRulesFor(profile, dueOn);
  const late = { statutoryDue: dueOn, due: dueOn, paid: today, skipUntil: null };
  return sumOf(Object.values(byTaxItem(amounts)).map((tax) => decideDelinquency({ ...late, tax }, rules).amount));
}

/** Tax that a relief's broken condition made due. */
export function chargeLateness({ profile, today }: Ctx, { amount, lateFrom, dueOn }: Charge): Minor {
  if (lateFrom === null || lateFrom >= today) return 0n;
  const rules = delinquencyRulesFor(profile, lateFrom);
  const late = { tax: amount, statutoryDue: lateFrom, due: dueOn ?? lateFrom, paid: today, skipUntil: null };
  return decideDelinquency(late, rules).amount;
}

/** Where the profile knows no rates of a year, nothing is demanded; the correction then shows an empty reasoning. */
export const correctionLateness = ({ profile }: Pick<Ctx, 'profile'>, correction: Correction, paid: PlainDate) =>
  decideLateness(
    {
      ...correction,
      ...{ kind: correction.cause === 'amended' ? 'amended' : 'reassessed', voluntary: false },
      ...{
        auditNotice: correction.auditNoticeOn,
        amendedDate: correction.decidedOn,
        reassessmentForeseen: correction.foreseenOn,
      },
      ...{ permitDate: correction.permittedOn, due: correction.dueOn },
    },
    paid,
    delinquencyRulesFor(profile, correction.permittedOn),
  );
