import * as z from 'zod';
import { ok } from '../kernel/result.ts';
import { readFeed, readFilteredFeed } from '../platform/feed.ts';
import { type Route, route } from '../platform/http/route.ts';
import { operation } from '../platform/operation.ts';
import { tradeFilter } from './trade-feed.ts';

const factSchema = z.object({
  cursor: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  sequence: z.number(),
  type: z.string(),
  version: z.number(),
  at: z.string(),
  actor: z.object({ name: z.string(), role: z.string(), userId: z.string().nullable() }),
  data: z.record(z.string(), z.unknown()),
});

/** Customs systems follow the whole feed; a trader's or broker's system follows its own declarations. */
const readEvents = operation({
  name: 'platform.read-events',
  summary: { ja: '出来事を順に読む', en: 'Read the event feed' },
  roles: ['trader', 'broker', 'officer', 'supervisor', 'administrator'],
  effect: 'read',
  input: z.strictObject({
    after: z
      .string()
      .regex(/^\d{1,18}-\d{1,18}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(1_000).default(100),
  }),
  output: z.object({ facts: z.array(factSchema), next: z.string(), more: z.boolean() }),
  run: async ({ tx, actor }, page) => {
    const isTrade = actor.role === 'trader' || actor.role === 'broker';
    return ok(isTrade ? await readFilteredFeed(tx, page, tradeFilter(tx, actor)) : await readFeed(tx, page));
  },
});

export const platformRoutes: readonly Route[] = [route('GET', '/api/events', readEvents)];
