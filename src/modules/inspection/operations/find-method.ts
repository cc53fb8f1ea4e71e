import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { inspectionRefusals } from '../refusals.ts';

export type InspectionMethod = { readonly code: string; readonly witnessRequired: boolean };

/** The method as the profile lists it today (`codes/inspection-methods.csv`). */
export function findMethod({ profile, today }: Ctx, code: string): Result<InspectionMethod> {
  const row = profile.codes('inspection-methods').find(({ code: listed, valid_from: from = '', valid_to: to = '' }) => {
    return listed === code && from <= today && (to === '' || today <= to);
  });
  if (!row) return refused(inspectionRefusals.methodUnknown('/method', { method: code }));
  return ok({ code, witnessRequired: row.witness_required === 'yes' });
}
