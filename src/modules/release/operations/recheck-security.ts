import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { lockDeclarationOf } from '../declaration.ts';
import { findUnsecured } from '../store.ts';
import { checkPermit } from './check-permit.ts';

export const RECHECK_SECURITY_TASK = 'release.recheck-security';

/**
 * The importer's guarantees have changed: the next of its declarations that waits for security is asked again. One in a
 * transaction, for declarations are always locked before guarantees. `next` is handed back as `after`.
 */
export const recheckSecurity = operation({
  name: RECHECK_SECURITY_TASK,
  summary: { ja: '担保を待つ許可を確認し直す', en: 'Ask again for a permit that waits for security' },
  roles: [],
  effect: 'write',
  input: z.strictObject({ traderId: z.uuid(), after: z.uuid().optional() }),
  output: z.object({ next: z.string().optional() }),
  run: async (ctx, { traderId, after }) => {
    const id = await findUnsecured(ctx.tx, traderId, after ?? null);
    if (id === undefined) return ok<{ next?: string }>({});
    await lockDeclarationOf(ctx.tx, id);
    await checkPermit(ctx, id);
    return ok<{ next?: string }>({ next: id });
  },
});
