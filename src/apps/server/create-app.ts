import { addOperationalRoutes } from '../../platform/http/operational-routes.ts';
import { addPages } from '../../platform/http/pages.ts';
import { createServer, type Server, sendRefusals } from '../../platform/http/server.ts';
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
export async function createApp(options: AppOptions): Promise<{ app: Server; sessions: Sessions }> {
  const { system } = options;
  const sessions = createSessions(system.db, system.clock);
  const app = await createServer({
    system,
    sessions,
    routes: ROUTES,
    ...(options.requestsPerMinute === undefined ? {} : { requestsPerMinute: options.requestsPerMinute }),
  });
  addSessionRoutes(app, system, sessions);
  addOperationalRoutes(app, system);
  addDemonstrationRoute(app, options);
  await addPages(app, options.webDirectory);
  return { app, sessions };
}

function addDemonstrationRoute(app: Server, { system, isDemonstration }: AppOptions): void {
  app.get('/api/demonstration', { schema: { hide: true } as never }, async (request, reply) => {
    // The bank's sign-in is a machine's: no page waits for it.
    const people = demonstrationAccounts(system).filter(({ role }) => role !== 'bank');
    if (isDemonstration) return { accounts: people };
    return sendRefusals(request, reply, [platformRefusals.notFound('', { what: 'demonstration' })]);
  });
}
