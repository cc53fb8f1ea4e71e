import type { Ctx } from '../../../platform/operation.ts';
import { getDeclaration } from '../../declaration/index.ts';
import { insertImporterEvent } from '../store-selections.ts';

/** For later rooms: an examination or an audit found something wrong, which rules may ask about from now on. */
export async function recordFinding(ctx: Ctx, found: { declarationId: string; note: string }): Promise<void> {
  const declaration = await getDeclaration(ctx.tx, found.declarationId);
  if (!declaration) throw new Error(`No declaration ${found.declarationId}`);
  await insertImporterEvent(ctx.tx, {
    importer: declaration.importerCode,
    kind: 'finding',
    declarationId: found.declarationId,
    day: ctx.today,
    now: ctx.now,
    note: found.note,
  });
}
