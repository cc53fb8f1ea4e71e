import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRiskRules } from '../../src/modules/risk/index.ts';
import { stopRandomDraw } from '../../src/modules/risk/no-random.test-support.ts';
import { dialogOf, openSite, type Site } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

/** Dear goods are looked at, the others examined by their documents: the price of the test chooses. The importer is an
 * AEO, which halves the weight. */
const RULES = `rules:
  - name: everything
    cel: customsValue > 0
    reason: { ja: すべて書類審査, en: Everything is examined by its documents }
    category: 2
    activeFrom: '2000-01-01'
  - name: dear
    cel: customsValue > 500000
    reason: { ja: 高額は検査, en: Dear goods are looked at }
    category: 3
    weight: 200
    activeFrom: '2000-01-01'
`;
const WAIT = { timeout: 20_000 } as const;
/** Shorter than the ten seconds after which a page looks again by itself. */
const AT_ONCE = { timeout: 5_000 } as const;

let site: Site;

beforeAll(async () => {
  site = await openSite();
  const { system, clock } = site.test;
  await stopRandomDraw(site.test.db);
  const rules = { yaml: RULES, now: clock.now(), by: 'test' };
  const loaded = await system.db.transaction().execute((tx) => loadRiskRules(tx, rules));
  expect(loaded, JSON.stringify(loaded)).toMatchObject({ ok: true, value: { added: 2 } });
  // The pages plan for their own day, which is the real one; the office must not live in another.
  clock.set(await (await site.visit()).evaluate(() => new Date().toISOString()));
});
afterAll(() => site.close());

async function post<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.context().request.post(`${site.url}${path}`, { data, headers: { origin: site.url } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as T;
}
const get = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.context().request.get(`${site.url}${path}`)).json()) as T;
const stateOf = async (page: Page, id: string): Promise<string> =>
  (await get<{ state: string }>(page, `/api/declarations/${id}`)).state;

let bill = 0;
/** Lodged by the trader at this price. */
async function lodged(trader: Page, amount: string): Promise<string> {
  bill += 1;
  const content = sampleContent();
  const items = content.items.map((item) => ({ ...item, price: { amount, currency: 'JPY' } }));
  const transport = { ...content.transport, billNumbers: [`EXAM${bill}`] };
  const { id } = await post<{ id: string }>(trader, '/api/declarations', {
    content: { ...content, transport, items },
    lodge: true,
  });
  return id;
}

async function startDecision(page: Page, name: string): Promise<Locator> {
  const button = page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
  await expect.poll(() => button.isEnabled(), WAIT).toBe(true);
  await button.click();
  await dialogOf(page).waitFor();
  return dialogOf(page);
}
const confirm = (dialog: Locator): Promise<void> => dialog.getByRole('button').last().click();

async function take(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Take it/ }).click();
  await page.getByRole('button', { name: /^Put it back/ }).waitFor();
}

async function opened(as: string, id: string): Promise<Page> {
  const page = await site.visit({ as });
  await page.goto(`/office/declarations/${id}`);
  await page.getByRole('heading', { name: 'Why it was selected' }).waitFor();
  return page;
}

describe('an examination in the browser', () => {
  it('of goods is planned, its result recorded, and ended', async () => {
    const id = await lodged(await site.visit({ as: 'trader' }), '900000');
    const officer = await opened('officer', id);
    await take(officer);
    expect(await officer.getByRole('button', { name: /^End the examination/ }).isEnabled()).toBe(false);
    const plan = await startDecision(officer, 'Plan an inspection');
    await plan.getByLabel('Method').selectOption('ON_SITE');
    await plan.getByLabel(/^Witness/).fill('W0001');
    await confirm(plan);
    const record = await startDecision(officer, 'Record the inspection');
    await confirm(record);
    await record.getByText('Fill this in.').first().waitFor();
    await record.getByLabel(/^Notes/).fill('Opened 3 of 100 cartons; soy sauce as declared.');
    await confirm(record);
    await officer.getByText('Opened 3 of 100 cartons').waitFor();
    const end = await startDecision(officer, 'End the examination');
    await end.getByRole('textbox').fill('The goods conform to the declaration.');
    await confirm(end);
    await expect.poll(() => stateOf(officer, id), WAIT).toBe('TAX_DUE');
    await officer.getByText('Done: End the examination.').waitFor();
  });

  it('of documents asks, the trader uploads, and the officer accepts', async () => {
    const trader = await site.visit({ as: 'trader' });
    const id = await lodged(trader, '200000');
    const officer = await opened('officer', id);
    await take(officer);
    const ask = await startDecision(officer, 'Ask for documents');
    await ask.getByLabel(/^Documents/).fill('Invoice\nPacking list');
    await ask.getByLabel(/^Why you ask/).fill('To see how the price came about.');
    await confirm(ask);
    await ask.waitFor({ state: 'detached' });
    await trader.goto(`/trade/declarations/${id}`);
    for (const name of ['invoice.pdf', 'packing-list.pdf']) {
      const buffer = Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`);
      await trader.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await trader.getByRole('button', { name: /^Hand in/ }).click();
      await trader.getByRole('link', { name: new RegExp(name) }).waitFor();
    }
    await officer.getByRole('link', { name: /packing-list\.pdf/ }).waitFor({ timeout: 20_000 });
    expect(await officer.getByText('Submitted', { exact: true }).count()).toBe(2);
    const answer = await officer
      .context()
      .request.get((await officer.getByRole('link', { name: /invoice\.pdf/ }).getAttribute('href')) ?? '');
    expect(await answer.text()).toContain('invoice.pdf');
    const end = await startDecision(officer, 'End the examination');
    await end.getByRole('textbox').fill('Invoice and packing list agree with the declaration.');
    await confirm(end);
    await expect.poll(() => stateOf(officer, id), WAIT).toBe('TAX_DUE');
  });

  it('decided by two officers at once is decided once, and the second page says so at once', async () => {
    const id = await lodged(await site.visit({ as: 'trader' }), '200000');
    const [first, second] = [await opened('officer', id), await opened('officer2', id)];
    const end = await startDecision(second, 'End the examination');
    await end.getByRole('textbox').fill('All seen.');
    const file = await get<{ examinations: { id: string }[] }>(first, `/api/declarations/${id}/examination`);
    const input = { outcome: 'documents-in-order', reason: 'Seen first.' };
    await post(first, `/api/examinations/${file.examinations[0]?.id}/end`, input);
    await confirm(end);
    await second.getByText('It changed while you were looking').waitFor(AT_ONCE);
    await second.getByText('関 所一: Examination ended → Payment demanded').waitFor(AT_ONCE);
    await second.getByText(/already closed by 関 所一 at \d{4}-\d\d-\d\d \d\d:\d\d\./).waitFor(AT_ONCE);
    await end.waitFor({ state: 'detached' });
    expect(await second.getByRole('button', { name: /^End the examination/ }).count()).toBe(0);
  });
});

describe('who studies figures', () => {
  it('is led to them, sees counts and no declaration, and may take the data file', async () => {
    const page = await site.visit({ as: 'analyst' });
    await page.goto('/office');
    await page.waitForURL(/\/office\/figures$/);
    await page.getByText('Waiting for an officer').waitFor();
    expect(await page.getByRole('link', { name: 'Queue' }).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    const href = await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href');
    const answer = await page.context().request.get(`${site.url}${href}`);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toMatch(/^Declaration number|^[A-Z]/);
  });
});
