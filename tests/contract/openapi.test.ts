import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROUTES } from '../../src/apps/rooms.ts';
import { expectGolden } from '../support/golden.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});
afterAll(() => house?.stop());

type Document = { paths: Record<string, Record<string, { operationId?: string }>> };

it('the description of the interface is the golden one', async () => {
  const { json } = await house.call({ method: 'GET', url: '/api/openapi.json' });
  expectGolden('openapi.json', `${JSON.stringify(json, null, 2)}\n`);
});

it('describes every route', async () => {
  const { json } = await house.call({ method: 'GET', url: '/api/openapi.json' });
  const { paths } = json as Document;
  const missing = ROUTES.filter(
    ({ method, path }) => !paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.operationId,
  );
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

it('shows its pages', async () => {
  const page = await house.call({ method: 'GET', url: '/api/docs/' });
  expect(page.status).toBe(200);
});
