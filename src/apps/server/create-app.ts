import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { createServer, sendRefusals } from '../../platform/http/server.ts';
import { addSessionRoutes } from '../../platform/http/session-routes.ts';
import type { System } from '../../platform/perform.ts';
import { platformRefusals } from '../../platform/refusals.ts';
import { createSessions, type Sessions } from '../../platform/sessions.ts';
import { demonstrationAccounts } from '../demonstration/registry.ts';
import { ROUTES } from '../rooms.ts';

export type AppOptions = {
  readonly system: System;
  /** The built web app; without it only the interfaces for machines are served. */
  readonly webDirectory?: string;
  readonly isDemonstration?: boolean;
  readonly requestsPerMinute?: number;
};

/** The whole of Sekisho behind one Fastify instance: rooms' routes, sign-in, pages, health and metrics. */
export async function createApp(options: AppOptions): Promise<{ app: FastifyInstance; sessions: Sessions }> {
  const { system } = options;
  const sessions = createSessions(system.db, system.clock);
  const app = await createServer({
    system,
    sessions,
    routes: ROUTES,
    ...(options.requestsPerMinute === undefined ? {} : { requestsPerMinute: options.requestsPerMinute }),
  });
  addSessionRoutes(app, system, sessions);
  addOperationalRoutes(app, options);
  if (options.webDirectory && existsSync(join(options.webDirectory, 'index.html')))
    await addPages(app, options.webDirectory);
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && options.webDirectory;
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return sendRefusals(request, reply, [platformRefusals.notFound('', { what: request.url.split('?')[0] ?? '' })]);
  });
  return { app, sessions };
}

function addOperationalRoutes(app: FastifyInstance, { system, isDemonstration }: AppOptions): void {
  const hidden = { schema: { hide: true } as never };
  app.get('/healthz', hidden, async (_request, reply) => {
    const isUp = await system.db
      .selectNoFrom((eb) => eb.lit(1).as('one'))
      .execute()
      .then(
        () => true,
        () => false,
      );
    return reply.code(isUp ? 200 : 503).send({ status: isUp ? 'ok' : 'database away', now: system.clock.now() });
  });
  app.get('/metrics', hidden, async (_request, reply) =>
    reply
      .header('content-type', system.metrics.registry.contentType)
      .serializer((text: unknown) => String(text))
      .send(await system.metrics.registry.metrics()),
  );
  app.get('/api/openapi.json', hidden, async () => app.swagger());
  app.get('/api/demonstration', hidden, async (request, reply) => {
    if (isDemonstration) return { accounts: demonstrationAccounts(system) };
    return sendRefusals(request, reply, [platformRefusals.notFound('', { what: 'demonstration' })]);
  });
}

async function addPages(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      reply.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
