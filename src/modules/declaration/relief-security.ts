// Customs Tariff Act Art. 13 (4), 17 (3), 18 (2): security equal to the tax that a relief takes may be asked for before
// the permit; which articles ask for it is data of the country profile (unconfirmed). Here: which lines, and what the
// dry run says of them. The permit's guards (room `release`) keep the security.
import type { Refusal } from '../../kernel/refusal.ts';
import type { Ctx } from '../../platform/operation.ts';
import {
  type AssessmentAnswer,
  assessmentProfileOf,
  CONSUMPTION_TAX,
  isCustomsDuty,
  LOCAL_CONSUMPTION_TAX,
} from '../duty/index.ts';
import { findReservationFault, guaranteeRefusals } from '../guarantee/index.ts';
import { declarationRefusals } from './refusals.ts';

export const RELIEF_PURPOSE = 'RELIEF';

/** Names the security of one line, from the check of the guards to the end of the relief's condition. */
export const reliefSecurity = (declarationId: string, itemNumber: number): string =>
  `relief:${declarationId}:${itemNumber}`;

const isRelieved = (measure: string): boolean =>
  isCustomsDuty(measure) || measure === CONSUMPTION_TAX || measure === LOCAL_CONSUMPTION_TAX;

export type LineToSecure = { readonly itemNumber: number; readonly amount: bigint };

/** Lines whose relief asks for security today, with the tax that it takes. */
export function linesToSecure({ profile, today }: Ctx, answer: AssessmentAnswer | null): LineToSecure[] {
  const claimed = (answer?.items ?? []).flatMap(({ number, taxLines }): (LineToSecure & { article: string })[] => {
    const relieved = taxLines.filter((line) => line.relieved !== undefined && isRelieved(line.measure));
    const article = relieved.find(({ relief }) => relief !== undefined)?.relief;
    const amount = relieved.reduce((sum, line) => sum + BigInt(line.relieved ?? '0'), 0n);
    return article === undefined || amount === 0n ? [] : [{ itemNumber: number, amount, article }];
  });
  if (claimed.length === 0) return [];
  const { reliefs } = assessmentProfileOf(profile).lowValueOn(today);
  return claimed
    .filter(({ article }) => Object.hasOwn(reliefs, article) && reliefs[article]?.security === true)
    .map(({ itemNumber, amount }) => ({ itemNumber, amount }));
}

type Asked = { readonly id: string; readonly traderId: string | null; readonly answer: AssessmentAnswer };

/** The dry run: lines whose permit would wait for security, as the importer's guarantees stand. Nothing is reserved. */
export async function warnOfReliefSecurity(ctx: Ctx, { id, traderId, answer }: Asked): Promise<Refusal[]> {
  const warnings: Refusal[] = [];
  for (const { itemNumber, amount } of linesToSecure(ctx, answer)) {
    const reference = reliefSecurity(id, itemNumber);
    const fault =
      traderId === null
        ? guaranteeRefusals.importerUnregistered('')
        : await findReservationFault(ctx, { reference, traderId, purpose: RELIEF_PURPOSE, amount });
    if (!fault) continue;
    const { ja, en } = fault.what;
    const params = { amount, why_ja: ja, why_en: en };
    warnings.push(declarationRefusals.reliefUnsecured(`/content/items/${itemNumber - 1}/relief`, params));
  }
  return warnings;
}
