import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../src/kernel/actor.ts';
import { registerGuarantee } from '../../src/modules/guarantee/index.ts';
import { closeDay, dun } from '../../src/modules/payment/index.ts';
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

  it('that stays unpaid brings a letter of demand, which its importer reads in either language', async () => {
    site.test.clock.set('2027-04-13T01:00:00.000Z');
    const actor = systemActor('test');
    expect(await site.test.perform(closeDay, { actor, input: {} })).toMatchObject({ ok: true });
    expect(await site.test.perform(dun, { actor, input: {} })).toMatchObject({ ok: true });
    for (const [language, read, title] of [
      ['en', /^Read letter D/, /^Letter of demand D/],
      ['ja', /^督促状 D.*を読む$/, /^督促状 D/],
    ] as const) {
      const page = await site.visit({ as: 'trader', language, width: 360 });
      await page.goto('/trade/account?list=dunnings');
      await page.getByRole('button', { name: read }).click(WAIT);
      const letter = page.getByRole('dialog');
      await letter.getByRole('heading', { name: title }).waitFor(WAIT);
      await letter.getByText('2027-04-23').waitFor(WAIT);
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await findViolations(page)).toEqual([]);
    }
  });
});
