import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { PUBLIC_ACTOR } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { toJsonText } from '../json.ts';
import { perform, type System } from '../perform.ts';
import { platformRefusals } from '../refusals.ts';
import type { Session, Sessions } from '../sessions.ts';
import { isFileAnswer } from './file-answer.ts';
import { describeRoute } from './openapi.ts';
import { languageOf, problemOf } from './problem.ts';
import type { Route } from './route.ts';

export const BODY_LIMIT_BYTES = 12 * 1024 * 1024;
export const SESSION_COOKIE = 'sekisho_session';

/** What the apps hold of the server, so that they need not know its library. */
export type Server = FastifyInstance;

export type ServerParts = {
  readonly system: System;
  readonly sessions: Sessions;
  readonly routes: readonly Route[];
  /** Requests a minute from one address; generous, and off (0) where a benchmark drives the server. */
  readonly requestsPerMinute?: number;
};

export type Caller = { readonly session: Session | null; readonly token: string | null };

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
}

/** The HTTP door: every route of every room, with sign-in, limits, headers and problems the same for all. */
export async function createServer(parts: ServerParts): Promise<Server> {
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => toJsonText);
  app.setReplySerializer(toJsonText);
  // Text is a form that any site may post without asking; we speak JSON only.
  app.removeContentTypeParser('text/plain');
  // Before the routes: a plugin keeps the handler that stood when it was registered.
  app.setErrorHandler((error: Error & { code?: string; statusCode?: number }, request, reply) =>
    sendRefusals(request, reply, [refusalOfError(error, request, parts.system)]),
  );
  await protect(app, parts);
  await document(app);
  app.decorateRequest('caller', null as unknown as Caller);
  app.addHook('onRequest', async (request) => {
    request.caller = await identify(request, parts.sessions);
  });
  app.addHook('preHandler', async (request, reply) => refuseCrossSite(request, reply));
  await app.register(async (api) => {
    for (const route of parts.routes) addRoute(api, parts.system, route);
  });
  return app;
}

async function protect(app: FastifyInstance, parts: ServerParts): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // React Aria and the charts set style elements; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  const max = parts.requestsPerMinute ?? 3_000;
  if (max === 0) return;
  await app.register(rateLimit, {
    max,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) =>
      Object.assign(new Error('too many requests'), { statusCode: 429, ttl: Math.ceil(context.ttl / 1000) }),
  });
}

async function document(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sekisho',
        version: '1',
        description: 'Open customs platform / 開かれた通関基盤。Decimals and exact integers travel as strings.',
      },
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
}

async function identify(request: FastifyRequest, sessions: Sessions): Promise<Caller> {
  const header = request.headers.authorization;
  const token = header?.startsWith('Bearer ') ? header.slice(7) : (request.cookies[SESSION_COOKIE] ?? null);
  if (token === null || token.length > 100) return { session: null, token: null };
  return { session: await sessions.find(token), token };
}

/** A browser tells where a request comes from; a cookie alone never authorises a change asked for by another site. */
async function refuseCrossSite(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.authorization) return undefined;
  if (!request.cookies[SESSION_COOKIE]) return undefined;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const sameSite =
    site === 'same-origin' || (site === undefined && origin === `${request.protocol}://${request.headers.host}`);
  if (sameSite) return undefined;
  return sendRefusals(request, reply, [platformRefusals.crossSite('')]);
}

function addRoute(app: FastifyInstance, system: System, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: describeRoute(route.method, route.path, route.status, route.operation) as never,
    config: route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } : {},
    handler: async (request, reply) => {
      const actor = request.caller.session?.actor ?? PUBLIC_ACTOR;
      const key = request.headers['idempotency-key'];
      const result = await perform(system, route.operation, {
        actor,
        input: inputOf(request),
        correlationId: request.id,
        message:
          typeof key === 'string' && route.operation.effect === 'write'
            ? { sender: actor.userId ?? 'public', id: key.slice(0, 200) }
            : undefined,
      });
      if (!result.ok) return sendRefusals(request, reply, result.refusals);
      if (isFileAnswer(result.value)) return sendFile(reply, result.value);
      return reply
        .code(route.status)
        .header('cache-control', 'no-store')
        .send(result.value ?? null);
    },
  });
}

function inputOf(request: FastifyRequest): unknown {
  const body = request.body;
  if (Array.isArray(body) || (body !== null && body !== undefined && typeof body !== 'object')) return body;
  // Path parameters win: a body cannot redirect an act to another subject.
  return { ...(request.query as object), ...(body as object | undefined), ...(request.params as object) };
}

function sendFile(
  reply: FastifyReply,
  file: { fileName: string; mediaType: string; content: Buffer | string },
): FastifyReply {
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
    .header('cache-control', 'no-store')
    .serializer((content: unknown) => content as string)
    .send(file.content);
}

export function sendRefusals(request: FastifyRequest, reply: FastifyReply, refusals: readonly Refusal[]): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const problem = problemOf(refusals, language, request.id);
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(problem);
}

function refusalOfError(
  error: Error & { code?: string; statusCode?: number; ttl?: number },
  request: FastifyRequest,
  system: System,
): Refusal {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return platformRefusals.bodyTooLarge('', { limit: BODY_LIMIT_BYTES });
  if (error.statusCode === 429) return platformRefusals.tooManyRequests('', { seconds: error.ttl ?? 60 });
  if (error.statusCode !== undefined && error.statusCode < 500) return platformRefusals.bodyUnreadable('');
  system.log.error({ err: error, correlationId: request.id }, 'request broke');
  return platformRefusals.broken('', { correlationId: request.id });
}
