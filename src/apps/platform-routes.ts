import * as z from 'zod';
import { ok } from '../kernel/result.ts';
import { readFeed } from '../platform/feed.ts';
import { type Route, route } from '../platform/http/route.ts';
import { operation } from '../platform/operation.ts';

/** Customs systems follow the whole feed; a trader's or broker's system follows its own declarations elsewhere. */
const readEvents = operation({
  name: 'platform.read-events',
  summary: { ja: '出来事を順に読む', en: 'Read the event feed' },
  roles: ['officer', 'supervisor', 'administrator'],
  effect: 'read',
  input: z.strictObject({
    after: z
      .string()
      .regex(/^\d{1,20}-\d{1,20}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(1_000).default(100),
  }),
  run: async ({ tx }, { after, limit }) => ok(await readFeed(tx, { after, limit, subjects: null })),
});

export const platformRoutes: readonly Route[] = [route('GET', '/api/events', readEvents)];
