import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { traderSchema } from '../contract.ts';
import { searchTraders, selectTraders } from '../store.ts';

/** A trader sees itself, a broker its clients, customs everyone. */
export const findTraders = operation({
  name: 'registry.find-traders',
  summary: { ja: '輸出入者を探す', en: 'Find traders' },
  roles: ['trader', 'broker', 'officer', 'supervisor', 'administrator'],
  effect: 'read',
  input: z.strictObject({
    text: z.string().max(70).default(''),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({ traders: z.array(traderSchema) }),
  run: async ({ tx, actor }, { text, limit }) => {
    if (actor.role === 'trader')
      return ok({ traders: await selectTraders(tx, actor.traderId ? [actor.traderId] : []) });
    return ok({ traders: await searchTraders(tx, { text, limit, brokerId: actor.brokerId }) });
  },
});
