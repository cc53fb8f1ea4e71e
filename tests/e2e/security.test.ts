import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stopRandomDraw } from '../../src/modules/risk/no-random.test-support.ts';
import { dialogOf, openSite, type Site, seemly } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

const WAIT = { timeout: 20_000 } as const;

let site: Site;
let trader: Page;
let officer: Page;
/** Once: a second one finds no security left. */
let isDeferred = false;
beforeAll(async () => {
  site = await openSite();
  await stopRandomDraw(site.test.db);
  trader = await site.visit({ as: 'trader', width: 1280 });
  officer = await site.visit({ as: 'officer', width: 1280 });
});
afterAll(() => site.close());

const post = (path: string, data: object) =>
  trader.context().request.post(`${site.url}${path}`, { data, headers: { origin: site.url } });

/** Lodged with deferral and carried in; the permit follows by itself. */
async function permitted(more: object): Promise<string> {
  const items = sampleContent().items.map((item) => ({ ...item, ...more }));
  const content = sampleContent({ paymentMethod: 'DEFER', items });
  const lodged = await post('/api/declarations', { content, lodge: true });
  expect(lodged.status(), await lodged.text()).toBe(201);
  const { id } = (await lodged.json()) as { id: string };
  const arrived = await post(`/api/declarations/${id}/arrival`, { carriedInOn: '2026-11-19' });
  expect(arrived.status(), await arrived.text()).toBe(200);
  return id;
}

describe('security', () => {
  it('is registered by an officer, who is told at the field what is missing or wrong', async () => {
    await officer.goto('/office/guarantees');
    await officer.getByRole('button', { name: 'Register a guarantee' }).click();
    const dialog = dialogOf(officer);
    await dialog.getByLabel(/^Guarantor/).fill('Fictional Bank');
    await officer.keyboard.press('Control+Enter');
    await dialog.getByText('Fill this in.').first().waitFor(WAIT);
    await dialog.getByRole('combobox', { name: /^Trader/ }).fill('8990000000001');
    await officer.getByRole('option', { name: /Aoba/i }).click();
    await dialog.getByLabel(/^Amount/).fill('50000');
    await dialog.getByLabel(/^Valid from/).fill('2026-11-01');
    await dialog.getByLabel(/^Valid to/).fill('2026-10-01');
    await officer.keyboard.press('Control+Enter');
    const until = dialog.getByLabel(/^Valid to/);
    await expect.poll(() => until.getAttribute('aria-invalid'), WAIT).toBe('true');
    expect(await dialog.getByLabel(/^Guarantor/).inputValue(), 'what was typed stays').toBe('Fictional Bank');
    expect(await officer.evaluate(() => document.activeElement?.id), 'the wrong field has the focus').toBe(
      await until.getAttribute('id'),
    );
    expect(await dialog.getByRole('alert').count(), 'it is not said twice').toBe(0);
    await seemly(officer, 'refused form');
    await until.fill('2027-12-31');
    await officer.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await officer.getByText('¥50,000').first().waitFor(WAIT);
  });

  it('stands behind a relief until what became of the goods is reported and confirmed', async () => {
    await permitted({ relief: { article: '17' } });
    await trader.goto('/trade/reliefs');
    await trader.getByText('Customs Tariff Act, Art. 17').first().click();
    await trader.keyboard.press('Enter');
    await trader.getByRole('heading', { level: 1, name: /^Declaration/ }).waitFor(WAIT);
    await trader.getByLabel(/^Quantity/).fill('3000');
    await trader.getByLabel(/^Day it happened/).fill('2026-11-20');
    await trader.keyboard.press('Control+Enter');
    await trader.getByText('Fill this in.').waitFor(WAIT);
    await trader.getByLabel(/^Number of the evidence/).fill('EX-2026-001');
    await trader.keyboard.press('Control+Enter');
    const quantity = trader.getByLabel(/^Quantity/);
    await expect.poll(() => quantity.getAttribute('aria-invalid'), WAIT).toBe('true');
    await quantity.fill('2000');
    await trader.keyboard.press('Control+Enter');
    await trader.getByText('Waiting for customs').waitFor(WAIT);
    await seemly(trader, 'own relief');

    await officer.goto(new URL(trader.url()).pathname.replace('/trade/', '/office/'));
    await officer.getByText('EX-2026-001').waitFor(WAIT);
    await seemly(officer, 'relief');
    await officer.getByRole('button', { name: 'Confirm', exact: true }).click();
    await dialogOf(officer).waitFor(WAIT);
    await officer.keyboard.press('Control+Enter');
    await officer.getByText('Confirmed', { exact: true }).waitFor(WAIT);
    await trader.reload();
    await trader.getByText('Discharged').first().waitFor(WAIT);
    expect(await trader.getByRole('button', { name: 'Send the report' }).count()).toBe(0);
  });

  it('is taken by a deferral, and a second one that it does not cover is refused with the shortfall', async () => {
    if (!isDeferred) await permitted({});
    isDeferred = true;
    await officer.goto('/office/guarantees');
    await officer.getByRole('button', { name: 'Movements' }).click();
    await dialogOf(officer).getByText('Posted', { exact: true }).first().waitFor(WAIT);
    await seemly(officer, 'movements');

    const content = sampleContent({ paymentMethod: 'DEFER' });
    const draft = await post('/api/drafts', { title: 'too dear', content });
    const { id } = (await draft.json()) as { id: string };
    await trader.goto(`/trade/drafts/${id}`);
    await trader.locator('dd', { hasText: '¥' }).first().waitFor(WAIT);
    await trader.keyboard.press('Control+Enter');
    await trader
      .getByText(/yen short/)
      .first()
      .waitFor(WAIT);
    expect(await dialogOf(trader).count(), 'nothing is lodged that will be refused').toBe(0);
    expect(await trader.getByLabel(/^Invoice number/).inputValue(), 'what was typed stays').toBe('INV-1');
  });
});
