// The one place where this room reads and moves declarations.
import type { Actor } from '../../kernel/actor.ts';
import type { Result } from '../../kernel/result.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Ctx } from '../../platform/operation.ts';
import {
  acceptCorrection,
  endExamination,
  getDeclaration,
  lockDeclaration,
  mayReadDeclaration,
  numberOf,
  raiseCategory,
  rejectCorrection,
} from '../declaration/index.ts';

export type DeclarationToExamine = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly traderName: string;
  readonly officeCode: string;
  readonly category: 1 | 2 | 3 | null;
  /** Lodged, and not yet cleared by customs. */
  readonly isExaminable: boolean;
  /** Lodged once and straight: there cannot be an examination of an earlier selection. */
  readonly isFirstSelection: boolean;
};

const BEFORE_CLEARANCE = ['PRELIM_LODGED', 'LODGED', 'CAT1', 'CAT2', 'CAT3'];
/** Lodged without a preliminary declaration before it: at once, or when the office opened. */
const DIRECT_CONDITIONS = ['', 'K'];

export async function findDeclarationToExamine(tx: Tx, id: string): Promise<DeclarationToExamine | undefined> {
  const found = await getDeclaration(tx, id);
  if (!found) return undefined;
  return {
    id: found.id,
    number: numberOf(found),
    version: found.version,
    traderName: found.importerName,
    officeCode: found.office,
    category: found.category,
    isExaminable: BEFORE_CLEARANCE.includes(found.state),
    isFirstSelection: found.branch === 0 && DIRECT_CONDITIONS.includes(found.condition),
  };
}

/** The declaration is locked before its examination, in the order in which every change of it does: no deadlock. */
export async function lockDeclarationOf(tx: Tx, id: string): Promise<void> {
  await lockDeclaration(tx, id);
}

export async function maySeeDeclaration(db: Db | Tx, actor: Actor, id: string): Promise<boolean> {
  const found = await getDeclaration(db, id);
  return found !== undefined && mayReadDeclaration(actor, found);
}

export const endDeclarationExamination = (ctx: Ctx, declarationId: string): Promise<Result<unknown>> =>
  endExamination(ctx, { declarationId });

type Raise = { readonly declarationId: string; readonly category: 3; readonly reason: string };
export const raiseDeclaration = (ctx: Ctx, raise: Raise): Promise<Result<unknown>> => raiseCategory(ctx, raise);

type Decision = { readonly declarationId: string; readonly accept: boolean; readonly reason: string };
export const decideOnCorrection = (ctx: Ctx, { declarationId, accept, reason }: Decision): Promise<Result<unknown>> =>
  accept ? acceptCorrection(ctx, { declarationId, note: reason }) : rejectCorrection(ctx, { declarationId, reason });
