import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { reasonSchema } from '../contract.ts';
import { decideOnCorrection } from '../declaration.ts';

/** Customs Act Art. 7-15: customs corrects as requested, or tells why it does not. An accepted one brings a refund. */
export const decideCorrection = operation({
  name: 'inspection.decide-correction',
  summary: { ja: '更正の請求を認める・認めない', en: 'Accept or reject a request for correction' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), accept: z.boolean(), reason: reasonSchema }),
  output: z.object({ accepted: z.boolean() }),
  run: async (ctx, { id, accept, reason }) => {
    const decided = await decideOnCorrection(ctx, { declarationId: id, accept, reason });
    return decided.ok ? ok({ accepted: accept }) : decided;
  },
});
