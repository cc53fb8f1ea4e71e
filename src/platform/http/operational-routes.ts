import type { FastifyInstance } from 'fastify';
import type { System } from '../perform.ts';

/** For machines that watch over the process: is it alive, how is it doing, what does it offer. */
export function addOperationalRoutes(app: FastifyInstance, system: System): void {
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
}
