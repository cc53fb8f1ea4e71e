import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stopRandomDraw } from '../../src/modules/risk/no-random.test-support.ts';
import { openSite, type Site } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Sends every declaration that follows to documents (10,000 of 10,000), or none. */
async function drawDocuments(share: 0 | 10_000): Promise<void> {
  if (share === 0) return stopRandomDraw(site.test.db);
  await sql`insert into risk.random_share (documents, physical, because, set_by, set_at)
    values (${share}, 0, 'test', 'test', now() + interval '1 second')`.execute(site.test.db);
}

const inPage = (page: Page) => page.context().request;

async function draftOf(page: Page): Promise<string> {
  const content = { ...sampleContent(), carriedInOn: '2026-11-19' };
  const answer = await inPage(page).post(`${site.url}/api/drafts`, {
    data: { title: 'e2e', content },
    headers: { origin: site.url },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** Lodges the sample in the editor, by keyboard, and answers the address of its page. */
async function lodgeInEditor(page: Page): Promise<string> {
  await page.goto(`/trade/drafts/${await draftOf(page)}`);
  await page.getByText('¥', { exact: false }).first().waitFor();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.getByRole('button', { name: /^Lodge with/ }).click();
  await page.waitForURL(/\/trade\/declarations\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

describe('a consignment', () => {
  it('is lodged from the editor with the tax shown beforehand, paid, and permitted', async () => {
    await drawDocuments(0);
    const page = await site.visit({ as: 'trader' });
    const path = await lodgeInEditor(page);
    const id = path.split('/').at(-1) ?? '';
    const before = await (await inPage(page).get(`${site.url}/api/declarations/${id}`)).json();
    expect(before).toMatchObject({ state: 'TAX_DUE' });
    await page.getByRole('button', { name: /demonstration bank/i }).click();
    const confirm = page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button').last();
    if (await confirm.isVisible().catch(() => false)) await confirm.click();
    await expect
      .poll(async () => (await (await inPage(page).get(`${site.url}/api/declarations/${id}`)).json()).state)
      .toBe('PERMITTED');
    await page.getByText('Permitted').first().waitFor();
  });

  it('drawn for documents is taken and ended by an officer in the browser; its importer never learns why', async () => {
    await drawDocuments(10_000);
    const trader = await site.visit({ as: 'trader' });
    const id = (await lodgeInEditor(trader)).split('/').at(-1) ?? '';
    expect((await inPage(trader).get(`${site.url}/api/declarations/${id}/selection`)).status()).toBe(403);
    const officer = await site.visit({ as: 'officer' });
    await officer.goto('/office');
    await officer.getByText('Documents (category 2)').first().waitFor();
    await officer.goto(`/office/declarations/${id}`);
    await officer.getByRole('heading', { name: 'Why it was selected' }).waitFor();
    await officer.getByRole('button', { name: /Take it/ }).click();
    await decide(officer, /End the examination/, 'Invoice and origin agree with the declaration.');
    await expect
      .poll(async () => (await (await inPage(officer).get(`${site.url}/api/declarations/${id}`)).json()).state)
      .toBe('TAX_DUE');
  });
});

async function decide(page: Page, name: RegExp, reason: string): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await expect.poll(() => button.isEnabled(), { timeout: 15_000 }).toBe(true);
  await button.click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.waitFor();
  const box = dialog.getByRole('textbox');
  if ((await box.count()) > 0) await box.first().fill(reason);
  await dialog.getByRole('button').last().click();
}

describe('the calculator', () => {
  it('computes in the browser what the server computes', async () => {
    const page = await site.visit();
    await page.goto('/tariff/210310000');
    await page.getByRole('link', { name: /Calculate duty/ }).click();
    await page.getByLabel(/^Price/).first().fill('250000');
    await page.getByLabel(/^Country of origin|^Origin/).first().fill('CN');
    await page.getByRole('option').first().click();
    const quantity = page.getByLabel(/^Quantity/).first();
    if (await quantity.isVisible().catch(() => false)) await quantity.fill('2000');
    // 250,000 × 7.2 % = 18,000; standard-rated: (250,000 + 18,000) × 7.8 % = 20,904 → 20,900; × 22/78 = 5,894 → 5,800.
    await page.getByText('¥44,700').first().waitFor({ timeout: 20_000 });
  });
});
