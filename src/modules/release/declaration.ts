// The one place where this room reads and moves declarations.
import type { Actor } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Ctx } from '../../platform/operation.ts';
import {
  getDeclaration,
  lockDeclaration,
  mayReadDeclaration,
  numberOf,
  permitDeclaration,
} from '../declaration/index.ts';
import type { AssessmentAnswer } from '../duty/index.ts';
import type { PermitNotice } from './contract.ts';
import type { OtherLawClaim } from './domain/permit-guards.ts';

export type DeclarationToRelease = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly isCleared: boolean;
  readonly isPermitted: boolean;
  readonly wasExamined: boolean;
  readonly carriedIn: boolean;
  readonly otherLaws: readonly OtherLawClaim[];
  readonly traderId: string | null;
  readonly assessment: AssessmentAnswer | null;
  /** All of the notice that does not depend on the permit. */
  readonly notice: Omit<PermitNotice, 'permitNumber' | 'permittedOn' | 'permittedAt'>;
};

const CLEARED = ['EXAM_DONE', 'TAX_DUE'];

export async function findDeclarationToRelease(tx: Tx, id: string): Promise<DeclarationToRelease | undefined> {
  const found = await getDeclaration(tx, id);
  if (!found) return undefined;
  const { content, totals } = found;
  const number = numberOf(found);
  return {
    id: found.id,
    number,
    version: found.version,
    isCleared: CLEARED.includes(found.state),
    isPermitted: found.permittedOn !== null,
    wasExamined: found.category !== 1,
    carriedIn: found.carriedInOn !== null,
    otherLaws: content.items.flatMap(({ otherLaws = [] }, index) =>
      otherLaws.map(({ law, certificate, notApplicable }) => ({
        itemNumber: index + 1,
        lawCode: law,
        certificateNumber: certificate?.number ?? null,
        confirmed: false,
        notApplicable: (notApplicable ?? '') !== '',
      })),
    ),
    traderId: found.traderId,
    assessment: found.assessment,
    notice: {
      declarationNumber: number,
      declarationVersion: found.version,
      officeCode: found.office,
      importerCode: found.importerCode,
      importerName: found.importerName,
      bondedPlace: found.bondedPlace,
      billNumbers: [...content.transport.billNumbers],
      itemCount: content.items.length,
      customsValue: String(totals.customsValue),
      duty: String(totals.duty),
      excise: String(totals.excise),
      consumptionTax: String(totals.consumptionTax),
      localConsumptionTax: String(totals.localConsumptionTax),
      total: String(totals.total),
    },
  };
}

export async function lockDeclarationOf(tx: Tx, id: string): Promise<void> {
  await lockDeclaration(tx, id);
}

export async function maySeeDeclaration(db: Db | Tx, actor: Actor, id: string): Promise<boolean> {
  const found = await getDeclaration(db, id);
  return found !== undefined && mayReadDeclaration(actor, found);
}

type Permit = { readonly declarationId: string; readonly permitNumber: string; readonly permittedOn: PlainDate };
export const permitTheDeclaration = (ctx: Ctx, permit: Permit): Promise<Result<unknown>> =>
  permitDeclaration(ctx, permit);
