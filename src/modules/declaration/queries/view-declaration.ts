import * as z from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { operation } from '../../../platform/operation.ts';
import { notFound } from '../advance.ts';
import { commandsFor } from '../domain/commands-for.ts';
import { receiptOf } from '../receipt.ts';
import { type Declaration, isDeclarant, mayReadDeclaration } from '../record.ts';
import { findVersion, listVersions } from '../store-versions.ts';
import { type DeclarationView, declarationViewSchema } from '../view-schemas.ts';
import { readDeclaration } from '../working-set.ts';

export const viewDeclaration = operation({
  name: 'declaration.get',
  summary: { ja: '申告を見る', en: 'Look at a declaration' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: declarationViewSchema,
  run: async ({ tx, actor }, { id }): Promise<Result<DeclarationView>> => {
    const declaration = await readDeclaration(tx, id);
    if (declaration === undefined || !mayReadDeclaration(actor, declaration)) return refused(notFound());
    return ok(await viewOf(tx, actor, declaration));
  },
});

async function viewOf(tx: Tx, actor: Actor, d: Declaration): Promise<DeclarationView> {
  const declares = isDeclarant(actor, d);
  const side = declares ? 'declarant' : actor.role === 'officer' || actor.role === 'supervisor' ? 'customs' : 'reader';
  return {
    ...receiptOf(d),
    office: d.office,
    importerCode: d.importerCode,
    importerName: d.importerName,
    traderId: d.traderId,
    brokerId: d.brokerId,
    registeredAt: d.registeredAt,
    lodgedAt: d.lodgedAt,
    carriedInOn: d.carriedInOn,
    taxPaidOn: d.taxPaidOn,
    withdrawalReason: d.withdrawalReason,
    amendmentCount: d.amendmentCount,
    correction: d.correction,
    historical: d.historical,
    changedAt: d.changedAt,
    changedBy: d.changedBy,
    commands: [...commandsFor(d.state, side)],
    isDeclarant: declares,
    content: d.content,
    assessment: d.assessment,
    versions: await listVersions(tx, d.id),
    requested: await requestedOf(tx, d),
  };
}

async function requestedOf(tx: Tx, { id, state, latestVersion }: Declaration): Promise<DeclarationView['requested']> {
  if (state !== 'CORRECTION_REQUESTED') return null;
  const found = await findVersion(tx, id, latestVersion);
  if (found?.assessment == null) return null;
  return { version: found.version, content: found.content, totals: found.assessment.totals };
}
