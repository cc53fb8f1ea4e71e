import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/apps/rooms.ts';
import type { Role } from '../../src/kernel/actor.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { mayCall } from '../../src/platform/operation.ts';
import { sampleContent } from '../support/sample-declaration.ts';
import { sampleInput } from '../support/sample-input.ts';
import { type Answer, codesOf, type Person, type TestApp, testApp } from '../support/test-app.ts';

const NOBODYS_ID = '019a0000-0000-7000-8000-00000000dead';
const PEOPLE: Readonly<Record<Exclude<Role, 'system'>, Person | undefined>> = {
  public: undefined,
  trader: 'trader',
  broker: 'broker',
  officer: 'officer',
  supervisor: 'supervisor',
  analyst: 'analyst',
  administrator: 'administrator',
  bank: 'bank',
};

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});
afterAll(() => house?.stop());

const titleOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Fills the path, and sends the rest of a least input as query or body. */
function callWith(
  route: Route,
  ids: Readonly<Record<string, string>>,
  as: Person | undefined,
  input = {},
): Promise<Answer> {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const url = route.path.replace(/:(\w+)/g, (_whole, name: string) => ids[name] ?? NOBODYS_ID);
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name)));
  if (route.method === 'GET' || route.method === 'DELETE') {
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)])).toString();
    return house.call({ method: route.method, url: query ? `${url}?${query}` : url, as });
  }
  return house.call({ method: route.method, url, as, body: rest });
}

describe('every route, for every role', () => {
  it('there are routes, each once', () => {
    const titles = ROUTES.map(titleOf);
    expect(titles.length).toBeGreaterThan(40);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const names = ROUTES.map(({ operation }) => operation.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  for (const route of ROUTES) {
    it(`${titleOf(route)} is open to ${route.operation.roles.join(', ')} and to nobody else`, async () => {
      const wrong: string[] = [];
      for (const [role, person] of Object.entries(PEOPLE)) {
        const { status } = await callWith(route, {}, person);
        const isOpen = mayCall(route.operation, role as Role);
        const closed = role === 'public' ? 401 : 403;
        const isRight = isOpen ? ![401, 403, 503, 500].includes(status) : status === closed;
        if (!isRight) wrong.push(`${role}: ${status}`);
      }
      expect(wrong).toEqual([]);
    });
  }
});

describe('what belongs to others', () => {
  const strangers: readonly Person[] = ['otherTrader', 'otherBroker'];
  const ownRoutes = ROUTES.filter(
    ({ path, operation }) =>
      /^\/api\/declarations\/:id\b/.test(path) &&
      operation.roles.some((role) => role === 'trader' || role === 'broker'),
  );
  let id: string;

  beforeAll(async () => {
    const body = { content: sampleContent(), lodge: true };
    const made = await house.call({ method: 'POST', url: '/api/declarations', as: 'trader', body });
    expect(made.text, 'the sample declaration is lodged').toMatch(/"id"/);
    id = (made.json as { id: string }).id;
  });

  it('its owner and customs read it', async () => {
    for (const as of ['trader', 'officer', 'otherOfficer', 'supervisor'] as const) {
      expect((await house.call({ method: 'GET', url: `/api/declarations/${id}`, as })).status).toBe(200);
    }
  });

  for (const route of ownRoutes) {
    it(`${titleOf(route)} answers a stranger as if it did not exist`, async () => {
      const answers: string[] = [];
      for (const stranger of strangers) {
        if (!route.operation.roles.includes(house.actors[stranger].role)) continue;
        const input = sampleInput(route.operation.input);
        const theirs = await callWith(route, { id }, stranger, input);
        const nobodys = await callWith(route, { id: NOBODYS_ID }, stranger, input);
        if (theirs.status !== 404)
          answers.push(`${stranger}: ${theirs.status} ${codesOf(theirs)} ${theirs.text.slice(0, 300)}`);
        if (theirs.status !== nobodys.status || codesOf(theirs).join() !== codesOf(nobodys).join()) {
          answers.push(`${stranger} can tell it from nothing: ${codesOf(theirs)} / ${codesOf(nobodys)}`);
        }
      }
      expect(answers).toEqual([]);
    });
  }

  it('no list of a stranger names it', async () => {
    const lists = ROUTES.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
    for (const route of lists) {
      for (const stranger of strangers) {
        const answer = await callWith(route, {}, stranger, sampleInput(route.operation.input));
        expect(answer.text.includes(id), `${titleOf(route)} for ${stranger}`).toBe(false);
      }
    }
  });

  it('its payment is nobody else’s', async () => {
    const own = await house.call({ method: 'GET', url: `/api/declarations/${id}/payments`, as: 'trader' });
    expect(own.status).toBe(200);
    for (const [, demand] of own.text.matchAll(/"id":"([0-9a-f-]{36})"/g)) {
      for (const as of strangers) {
        expect((await house.call({ method: 'GET', url: `/api/payments/${demand}`, as })).status).toBe(404);
        const body = { accountNumber: '1234567' };
        const url = `/api/payments/${demand}/pay-at-demonstration-bank`;
        expect((await house.call({ method: 'POST', url, as, body })).status).toBe(404);
      }
    }
  });
});
