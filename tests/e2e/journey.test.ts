import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBankAccount } from '../../src/modules/payment/index.ts';
import { loadRiskRules } from '../../src/modules/risk/index.ts';
import { stopRandomDraw } from '../../src/modules/risk/no-random.test-support.ts';
import { openSite, type Site } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
  const { actors } = site.test;
  const account = { bank: 'TEST', accountNumber: '1234567', holder: 'AOBA', balance: '10000000' };
  const input = { ...account, traderId: actors.trader.traderId };
  const opened = await site.test.perform(openBankAccount, { actor: actors.administrator, input });
  expect(opened).toMatchObject({ ok: true });
});
afterAll(() => site.close());

const DOCUMENTS_FOR_ALL = `rules:
  - name: everything
    cel: customsValue > 0
    reason: { ja: すべて書類審査, en: Everything is examined by its documents }
    category: 2
    weight: 100
    activeFrom: '2000-01-01'
`;

/** From here on every declaration goes to documents. */
async function selectEverything(): Promise<void> {
  const { system, clock } = site.test;
  const rules = { yaml: DOCUMENTS_FOR_ALL, now: clock.now(), by: 'test' };
  const loaded = await system.db.transaction().execute((tx) => loadRiskRules(tx, rules));
  expect(loaded, JSON.stringify(loaded)).toMatchObject({ ok: true, value: { added: 1 } });
}

const WAIT = { timeout: 20_000 } as const;

async function stateOf(page: Page, id: string): Promise<string> {
  const answer = await inPage(page).get(`${site.url}/api/declarations/${id}`);
  return ((await answer.json()) as { state: string }).state;
}

const inPage = (page: Page) => page.context().request;

async function draftOf(page: Page): Promise<string> {
  const answer = await inPage(page).post(`${site.url}/api/drafts`, {
    data: { title: 'e2e', content: sampleContent() },
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
    await stopRandomDraw(site.test.db);
    const page = await site.visit({ as: 'trader' });
    const path = await lodgeInEditor(page);
    const id = path.split('/').at(-1) ?? '';
    expect(await stateOf(page, id)).toBe('TAX_DUE');
    const arrival = { carriedInOn: '2026-11-19' };
    const told = await inPage(page).post(`${site.url}/api/declarations/${id}/arrival`, {
      data: arrival,
      headers: { origin: site.url },
    });
    expect(told.status(), await told.text()).toBe(200);
    await page.reload();
    await page.getByRole('button', { name: /demonstration bank/i }).click();
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: /^Pay/ }).click();
    await expect.poll(() => stateOf(page, id), WAIT).toBe('PERMITTED');
    await page.getByText('Permitted').first().waitFor();
  });

  it('drawn for documents is taken and ended by an officer in the browser; its importer never learns why', async () => {
    await selectEverything();
    const trader = await site.visit({ as: 'trader' });
    const id = (await lodgeInEditor(trader)).split('/').at(-1) ?? '';
    expect((await inPage(trader).get(`${site.url}/api/declarations/${id}/selection`)).status()).toBe(403);
    const officer = await site.visit({ as: 'officer' });
    await officer.goto('/office');
    await officer.getByText('Documents (category 2)').first().waitFor();
    await officer.goto(`/office/declarations/${id}`);
    await officer.getByRole('heading', { name: 'Why it was selected' }).waitFor();
    expect(await stateOf(officer, id)).toBe('CAT2');
    const take = officer.getByRole('button', { name: /Take it/ });
    await take.click();
    await take.waitFor({ state: 'detached' });
    await decide(officer, /End the examination/, 'Invoice and origin agree with the declaration.');
    await expect.poll(() => stateOf(officer, id), WAIT).toBe('TAX_DUE');
  });
});

async function decide(page: Page, name: RegExp, reason: string): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await expect.poll(() => button.isEnabled(), WAIT).toBe(true);
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
    await page
      .getByLabel(/^Price/)
      .first()
      .fill('250000');
    await page
      .getByLabel(/^Country of origin|^Origin/)
      .first()
      .fill('CN');
    await page.getByRole('option', { name: /^CN/ }).click();
    await page
      .getByLabel(/^Quantity/)
      .first()
      .fill('2000');
    // 250,000 × 7.2 % = 18,000; standard-rated: (250,000 + 18,000) × 7.8 % = 20,904 → 20,900; × 22/78 = 5,894 → 5,800.
    await page.getByText('¥44,700').first().waitFor({ timeout: 20_000 });
  });
});
