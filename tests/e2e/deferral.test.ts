import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerGuarantee } from '../../src/modules/guarantee/index.ts';
import { stopRandomDraw } from '../../src/modules/risk/no-random.test-support.ts';
import { findViolations, openSite, type Site, sidewaysOverflow } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

const WAIT = { timeout: 20_000 } as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await stopRandomDraw(site.test.db);
  const { actors } = site.test;
  const security = { kind: 'COMPREHENSIVE', security: 'BANK', provider: 'Fictional Bank', amount: '1000000' };
  const given = await site.test.perform(registerGuarantee, {
    actor: actors.officer,
    input: { traderId: actors.trader.traderId, ...security, validFrom: '2026-01-01', validTo: '2027-12-31' },
  });
  expect(given).toMatchObject({ ok: true });
});
afterAll(() => site.close());

describe('tax put off with security', () => {
  it('does not hold the permit up, and its due date stands in the importer’s account', async () => {
    const page = await site.visit({ as: 'trader', language: 'en', width: 360 });
    const post = (path: string, data: object) =>
      page.context().request.post(`${site.url}${path}`, { data, headers: { origin: site.url } });
    const lodged = await post('/api/declarations', { content: sampleContent({ paymentMethod: 'DEFER' }), lodge: true });
    expect(lodged.status(), await lodged.text()).toBe(201);
    const { id } = (await lodged.json()) as { id: string };
    const arrived = await post(`/api/declarations/${id}/arrival`, { carriedInOn: '2026-11-19' });
    expect(arrived.status(), await arrived.text()).toBe(200);
    await page.goto(`/trade/declarations/${id}`);
    await page.getByText('Permitted').first().waitFor(WAIT);

    await page.goto('/trade/account');
    // Three months after the permit of 20 November is a Saturday: the Monday after.
    await page.getByRole('heading', { name: '22 Feb 2027' }).waitFor(WAIT);
    await page.getByText('Deferred').first().waitFor(WAIT);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.locator(`a[href="/trade/declarations/${id}"]`).waitFor(WAIT);
  });
});
