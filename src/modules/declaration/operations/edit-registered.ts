// Handbook 1.14: before lodging, registering again (IDA) is free and has no legal effect.
import * as z from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { advance, checkCommand, takeUpAsDeclarant } from '../advance.ts';
import { declarationContentSchema } from '../content-schema.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import { resolveImporter } from '../resolve-importer.ts';
import { deleteDraft } from '../store-drafts.ts';
import { receiptFor, saveVersion } from '../working-set.ts';
import { newVersion } from './lodge.ts';
import { withContent } from './with-content.ts';

export const editRegistered = operation({
  name: 'declaration.edit-registered',
  summary: { ja: '申告前の登録内容を直す', en: 'Edit what is registered and not yet lodged' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), rowVersion: z.coerce.number().int(), content: declarationContentSchema }),
  output: receiptSchema,
  run: async (ctx, asked): Promise<Result<Receipt>> => {
    const found = await takeUpAsDeclarant(ctx, asked);
    if (!found.ok) return found;
    const before = found.value;
    const allowed = checkCommand(before, 'edit');
    if (!allowed.ok) return allowed;
    const owner = await resolveImporter(ctx, asked.content);
    if (!owner.ok) return owner;
    const data = { version: before.latestVersion + 1, branch: before.branch };
    const edited = advance(ctx, before, { type: 'declaration.edited', data });
    const declaration = { ...withContent(edited, owner.value.content), traderId: owner.value.traderId };
    const receipt = receiptFor(ctx.tx, declaration);
    await saveVersion(ctx, declaration, newVersion(ctx, declaration, 'edited'));
    await deleteDraft(ctx.tx, declaration.id);
    return ok(receipt);
  },
});
