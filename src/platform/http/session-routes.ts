import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { checkPassword } from '../accounts.ts';
import type { System } from '../perform.ts';
import { platformRefusals } from '../refusals.ts';
import type { Sessions } from '../sessions.ts';
import { SESSION_COOKIE, sendRefusals } from './server.ts';

const signInSchema = z.strictObject({
  name: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  kind: z.enum(['cookie', 'bearer']).default('cookie'),
});

/** Sign-in, who am I, sign-out. Outside the frame of operations because they make and end the caller's identity. */
export function addSessionRoutes(app: FastifyInstance, system: System, sessions: Sessions): void {
  const tags = ['session'];
  app.post(
    '/api/session',
    {
      schema: { tags, summary: 'Sign in / サインイン', body: z.toJSONSchema(signInSchema, { io: 'input' }) } as never,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const parsed = signInSchema.safeParse(request.body);
      if (!parsed.success) return sendRefusals(request, reply, [platformRefusals.signInFailed('/name')]);
      const { name, password, kind } = parsed.data;
      const account = await checkPassword(system.db, { name, password }, system.clock.now());
      system.log.info(
        { audit: true, operation: 'session.open', signInName: name, outcome: account.ok },
        'session.open',
      );
      if (!account.ok) return sendRefusals(request, reply, account.refusals);
      const token = await sessions.open(account.value, kind, request.headers['user-agent'] ?? null);
      if (kind === 'bearer') return reply.code(201).send({ token });
      const secure = request.protocol === 'https';
      reply.setCookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', secure });
      return reply.code(201).send({ signedIn: true });
    },
  );
  app.get('/api/session', { schema: { tags, summary: 'Who am I / 利用者情報' } as never }, async (request, reply) => {
    const { session } = request.caller;
    reply.header('cache-control', 'no-store');
    return session
      ? { actor: session.actor, language: session.language, expiresAt: session.expiresAt }
      : { actor: null };
  });
  app.delete(
    '/api/session',
    { schema: { tags, summary: 'Sign out / サインアウト' } as never },
    async (request, reply) => {
      if (request.caller.token) await sessions.close(request.caller.token);
      reply.clearCookie(SESSION_COOKIE, { path: '/' });
      return reply.code(204).send();
    },
  );
  app.get(
    '/api/sessions',
    { schema: { tags, summary: 'My open sign-ins / サインイン一覧' } as never },
    async (request, reply) => {
      const userId = request.caller.session?.actor.userId;
      if (!userId) return sendRefusals(request, reply, [platformRefusals.signInNeeded('')]);
      return { sessions: await sessions.list(userId) };
    },
  );
  app.delete(
    '/api/sessions',
    { schema: { tags, summary: 'End my other sign-ins / 他のサインインを終了' } as never },
    async (request, reply) => {
      const { session, token } = request.caller;
      if (!session?.actor.userId || !token) return sendRefusals(request, reply, [platformRefusals.signInNeeded('')]);
      return { ended: await sessions.closeOthers(session.actor.userId, token) };
    },
  );
}
