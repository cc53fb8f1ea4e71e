import type { FastifyInstance } from 'fastify';
import { createApp } from '../../src/apps/server/create-app.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import type { AccountRow } from '../../src/platform/accounts.ts';
import { type TestSystem, testSystem } from './test-system.ts';

export type Person = keyof TestSystem['actors'];

export type TestApp = TestSystem & {
  readonly app: FastifyInstance;
  /** A bearer token of a demonstration person; opened once. */
  readonly tokenOf: (person: Person) => Promise<string>;
  readonly call: (request: CallRequest) => Promise<Answer>;
};

export type CallRequest = {
  readonly method: string;
  readonly url: string;
  readonly as?: Person | undefined;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

export type Answer = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
  readonly json: unknown;
};

/** The whole server on its own database, called without a network. */
export async function testApp(): Promise<TestApp> {
  const system = await testSystem();
  const { app, sessions } = await createApp({ system: system.system, requestsPerMinute: 0 });
  await app.ready();
  const tokens = new Map<Person, Promise<string>>();
  const tokenOf = (person: Person): Promise<string> => {
    const known = tokens.get(person) ?? sessions.open(accountOf(system.actors[person]), 'bearer', 'test');
    tokens.set(person, known);
    return known;
  };
  return {
    ...system,
    app,
    tokenOf,
    call: async (request) => inject(app, request, request.as ? await tokenOf(request.as) : null),
    stop: async () => {
      await app.close();
      await system.stop();
    },
  };
}

const accountOf = (actor: Actor): AccountRow => ({
  id: actor.userId ?? '',
  display_name: actor.name,
  role: actor.role,
  trader_id: actor.traderId,
  broker_id: actor.brokerId,
  office_code: actor.officeCode,
  bank: actor.bank,
  language: 'ja',
});

async function inject(app: FastifyInstance, request: CallRequest, token: string | null): Promise<Answer> {
  const isText = typeof request.body === 'string';
  const answer = await app.inject({
    method: request.method as 'GET',
    url: request.url,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(isText ? { 'content-type': 'application/json' } : {}),
      ...request.headers,
    },
    ...(request.body === undefined ? {} : { payload: request.body as string | object }),
  });
  const isJson = String(answer.headers['content-type'] ?? '').includes('json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    json: isJson ? JSON.parse(answer.body) : null,
  };
}

/** The codes of a problem answer. */
export const codesOf = ({ json }: Answer): string[] =>
  ((json as { refusals?: { code: string }[] } | null)?.refusals ?? []).map(({ code }) => code);
