import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { brokerSchema } from '../contract.ts';
import { searchBrokers } from '../store.ts';

export const findBrokers = operation({
  name: 'registry.find-brokers',
  summary: { ja: '通関業者を探す', en: 'Find brokers' },
  roles: ['officer', 'supervisor', 'administrator'],
  effect: 'read',
  input: z.strictObject({
    text: z.string().max(70).default(''),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({ brokers: z.array(brokerSchema) }),
  run: async ({ tx }, asked) => ok({ brokers: await searchBrokers(tx, asked) }),
});
