import * as z from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import {
  declarationContentSchema,
  type Receipt,
  reassessDeclaration,
  receiptOf,
  receiptSchema,
} from '../../declaration/index.ts';
import { bookCorrection } from './book-correction.ts';

/** Customs Act Art. 7-16: an officer corrects what was declared, up or down; the notice carries the reason. */
export const reassessByCustoms = operation({
  name: 'audit.reassess',
  summary: { ja: '更正をする', en: 'Reassess a declaration' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    rowVersion: z.coerce.number().int(),
    content: declarationContentSchema,
    reason: z.string().max(500),
    /** Deceit or another unlawful act: seven years instead of five. */
    fraud: z.boolean().default(false),
    concealed: z.boolean().default(false),
    repeat: z.boolean().default(false),
    electronic: z.boolean().default(false),
  }),
  output: receiptSchema,
  run: async (ctx, { id, concealed, repeat, electronic, ...asked }): Promise<Result<Receipt>> => {
    const done = await reassessDeclaration(ctx, { declarationId: id, ...asked });
    if (!done.ok) return done;
    const { before, declaration } = done.value;
    const how = { cause: 'reassessed', reason: asked.reason, concealed, repeat, electronic } as const;
    await bookCorrection(ctx, { declaration, before: before.totals, ...how });
    return ok(receiptOf(declaration));
  },
});
