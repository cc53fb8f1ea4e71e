import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_LIMIT_BYTES, SESSION_COOKIE } from '../../src/platform/http/server.ts';
import { sampleContent } from '../support/sample-declaration.ts';
import { type Answer, type CallRequest, codesOf, type TestApp, testApp } from '../support/test-app.ts';

const PASSWORD = 'sekisho-demo-2026';
let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});
afterAll(() => house?.stop());

async function rows(): Promise<string> {
  const found = await sql<{ counts: string }>`select concat_ws(',',
    (select count(*) from platform.journal), (select count(*) from declaration.declaration),
    (select count(*) from platform.inbox), (select count(*) from platform.account)) as counts`.execute(house.db);
  return found.rows[0]?.counts ?? '';
}

/** Sends it, and proves that nothing was written. */
async function send(request: CallRequest): Promise<Answer> {
  const before = await rows();
  const answer = await house.call(request);
  expect(await rows()).toBe(before);
  return answer;
}

const declare = (body: unknown, more: Partial<CallRequest> = {}): Promise<Answer> =>
  send({ method: 'POST', url: '/api/declarations', as: 'trader', body, ...more });

const withText = (text: string) => ({ content: sampleContent({ invoiceNumber: text }), lodge: true });

describe('bodies', () => {
  it.each([
    ['cut off', '{"content": {'],
    ['not JSON', 'declare my goods, please'],
    ['a key of the prototype', '{"__proto__": {"role": "administrator"}}'],
    ['a constructor', '{"constructor": {"prototype": {"role": "administrator"}}}'],
  ])('that cannot be read are refused: %s', async (_what, body) => {
    const answer = await declare(body);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['platform.body-unreadable']]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it.each([
    ['a list', '[]'],
    ['a number', '7'],
    ['nothing', 'null'],
    ['an unknown key', JSON.stringify({ ...withText('A'), role: 'administrator' })],
    ['the null character', JSON.stringify(withText('A\0B'))],
    ['half a character', '{"content":{"invoiceNumber":"\\ud800"},"lodge":true}'],
    ['deep nesting', `{"content":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a number where text belongs', '{"content":{"invoiceNumber":1e400},"lodge":true}'],
  ])('of another shape are refused: %s', async (_what, body) => {
    const answer = await declare(body);
    expect(answer.status, answer.text.slice(0, 300)).toBe(422);
    expect(codesOf(answer)[0]).toBe('platform.input-malformed');
  });

  it('larger than the limit are refused before they are read', async () => {
    const answer = await declare(`{"x":"${'a'.repeat(BODY_LIMIT_BYTES)}"}`);
    expect([answer.status, codesOf(answer)]).toEqual([413, ['platform.body-too-large']]);
  });

  it('of another type are refused', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await declare('content=x', { headers: { 'content-type': type } });
      expect([type, answer.status]).toEqual([type, 400]);
    }
  });

  it.each(['1e308', '-1', '0x10', '１２３', '1,000', '9'.repeat(400), 'NaN', 'Infinity', ''])(
    'with a price of “%s” are refused at that field',
    async (amount) => {
      const [item] = sampleContent().items;
      const content = sampleContent({ items: [{ ...item, price: { amount, currency: 'JPY' } } as never] });
      const answer = await declare({ content, lodge: true });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('/content/items/0/price');
    },
  );
});

describe('text that means something elsewhere', () => {
  it.each(["'; drop table declaration.declaration; --", "' or 1=1 --", '%_\\', '{{7*7}}', '<script>alert(1)</script>'])(
    'is only text: %s',
    async (text) => {
      for (const url of [
        '/api/declarations?text=',
        '/api/tariff/search?text=',
        '/api/tariff/search?q=',
        '/api/traders?text=',
      ]) {
        const answer = await send({ method: 'GET', url: `${url}${encodeURIComponent(text)}`, as: 'officer' });
        expect([200, 400, 422], `${url} ${answer.text}`).toContain(answer.status);
      }
    },
  );

  it('in a path leads nowhere', async () => {
    const paths = [
      '/../../etc/passwd',
      '/api/../../etc/passwd',
      '/api/code-lists/..%2f..%2fprofile',
      '/api/tariff/lines/%00',
    ];
    for (const url of [
      ...paths,
      '/api/declarations/%2e%2e%2f',
      '/assets/..%2f..%2fpackage.json',
      '/api/declarations/x%27',
    ]) {
      const answer = await send({ method: 'GET', url, as: 'officer' });
      expect([400, 404, 422], `${url}: ${answer.status}`).toContain(answer.status);
      expect(answer.text).not.toMatch(/root:|"dependencies"|timeZone/);
    }
  });

  it('given twice in a query is refused', async () => {
    const answer = await send({ method: 'GET', url: '/api/events?limit=1&limit=2', as: 'officer' });
    expect(answer.status).toBe(422);
  });
});

describe('methods', () => {
  it('that a path does not have are not found, whatever a header says', async () => {
    for (const method of ['PATCH', 'PUT', 'DELETE', 'OPTIONS']) {
      const headers = { 'x-http-method-override': 'POST' };
      const answer = await send({ method, url: '/api/declarations', as: 'trader', headers });
      expect([404, 405], `${method}: ${answer.status}`).toContain(answer.status);
    }
    const headers = { 'x-http-method-override': 'POST' };
    const answer = await send({ method: 'GET', url: '/api/traders', as: 'administrator', headers });
    expect(answer.status).toBe(200);
  });
});

describe('a cookie', () => {
  const post = (headers: Record<string, string>) =>
    send({ method: 'POST', url: '/api/tariff/rate-texts', body: { texts: ['5%'] }, headers });
  const cookie = async () => `${SESSION_COOKIE}=${await house.tokenOf('trader')}`;

  it('does not authorise what another site asks for', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      const answer = await post({ cookie: await cookie(), 'sec-fetch-site': site });
      expect([answer.status, codesOf(answer)]).toEqual([403, ['platform.cross-site']]);
    }
    const foreign = await post({ cookie: await cookie(), origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect((await post({ cookie: await cookie() })).status).toBe(403);
  });

  it('does authorise our own pages', async () => {
    const answer = await post({ cookie: await cookie(), 'sec-fetch-site': 'same-origin' });
    expect(answer.status, answer.text).not.toBe(403);
  });
});

describe('signing in', () => {
  const signIn = (name: string, password: string) =>
    house.call({ method: 'POST', url: '/api/session', body: { name, password, kind: 'bearer' } });

  it('tells an unknown name and a wrong password alike', async () => {
    const [unknown, wrong] = [await signIn('nobody', 'x'), await signIn('analyst', 'x')];
    expect([unknown.status, wrong.status]).toEqual([401, 401]);
    expect(codesOf(unknown)).toEqual(codesOf(wrong));
  });

  it('closes after five failures, also to the right password, and opens again after a minute', async () => {
    for (let attempt = 0; attempt < 5; attempt++) expect((await signIn('officer2', 'wrong')).status).toBe(401);
    const locked = await signIn('officer2', PASSWORD);
    expect([locked.status, codesOf(locked)]).toEqual([429, ['platform.sign-in-locked']]);
    house.clock.set('2026-11-20T01:01:01.000Z');
    expect((await signIn('officer2', PASSWORD)).status).toBe(201);
  });

  it('a session ends: signed out, never issued, grown old', async () => {
    const { token } = (await signIn('supervisor', PASSWORD)).json as { token: string };
    const read = (bearer: string) =>
      house.call({ method: 'GET', url: '/api/examinations', headers: { authorization: `Bearer ${bearer}` } });
    expect((await read(token)).status).toBe(200);
    const headers = { authorization: `Bearer ${token}` };
    expect((await house.call({ method: 'DELETE', url: '/api/session', headers })).status).toBe(204);
    expect((await read(token)).status).toBe(401);
    expect((await read('a'.repeat(43))).status).toBe(401);
    expect((await read('a'.repeat(5_000))).status).toBe(401);
    const { token: old } = (await signIn('supervisor', PASSWORD)).json as { token: string };
    house.clock.set('2026-12-21T02:00:00.000Z');
    expect((await read(old)).status).toBe(401);
  });
});

it('every answer carries the headers that keep a browser safe', async () => {
  const { headers } = await send({ method: 'GET', url: '/api/session' });
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('SAMEORIGIN');
});
