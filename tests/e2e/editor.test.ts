import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeclarationContentInput } from '../../src/modules/declaration/contract.ts';
import { findViolations, openSite, type Site } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.visit({ as: 'trader', width: 1600 });
});
afterAll(() => site.close());

const WAIT = { timeout: 30_000 } as const;
const from = () => ({ headers: { origin: site.url } });

async function openDraft(content: DeclarationContentInput): Promise<string> {
  const data = { title: 'e2e', content };
  const answer = await page.context().request.post(`${site.url}/api/drafts`, { data, ...from() });
  expect(answer.status(), await answer.text()).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  await page.goto(`/trade/drafts/${id}`);
  await page.locator('dd', { hasText: '¥' }).first().waitFor();
  return id;
}

/** What the draft says once it has saved itself. */
async function savedContent(id: string): Promise<DeclarationContentInput> {
  const answer = await page.context().request.get(`${site.url}/api/drafts/${id}`);
  return ((await answer.json()) as { content: DeclarationContentInput }).content;
}

type Checked = {
  readonly assessment: { readonly totals: { readonly total: string } } | null;
  readonly refusals: unknown;
};

/** What the server would assess, written as the page writes it. */
async function totalOf(content: DeclarationContentInput): Promise<string> {
  const answer = await page
    .context()
    .request.post(`${site.url}/api/declarations/check`, { data: { content }, ...from() });
  const { assessment, refusals } = (await answer.json()) as Checked;
  if (!assessment) throw new Error(JSON.stringify(refusals));
  return `¥${assessment.totals.total.replace(/\B(?=(\d{3})+$)/g, ',')}`;
}

const shownTotal = (): Promise<string> => page.locator('dd', { hasText: '¥' }).first().innerText();

describe('the editor', () => {
  it('takes several bills and what is added to the price by keyboard alone, and counts it at once', async () => {
    const id = await openDraft(sampleContent());
    const before = await shownTotal();
    await page.getByLabel(/^B\/L or AWB number/).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Bill number 2', { exact: true }).waitFor();
    await page.keyboard.type('SMPL0000002');
    await page.getByRole('button', { name: 'Add an addition or deduction' }).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), WAIT).toBe('field-adjustments-0-kind');
    await page.keyboard.type('+ royal');
    await page.keyboard.press('Tab');
    await page.keyboard.type('100000');
    await page.keyboard.press('Tab');
    await page.keyboard.type('JPY');
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await savedContent(id)).adjustments, WAIT)
      .toEqual([{ kind: 'royalties', amount: '100000', currency: 'JPY' }]);
    const saved = await savedContent(id);
    expect(saved.transport.billNumbers).toEqual(['SMPL0000001', 'SMPL0000002']);
    const after = await totalOf(saved);
    expect(after).not.toBe(before);
    await expect.poll(shownTotal, WAIT).toBe(after);
    expect(await findViolations(page)).toEqual([]);
  });

  it('says beside its field what an adjustment still lacks', async () => {
    await openDraft(sampleContent());
    await page.getByRole('button', { name: 'Add an addition or deduction' }).first().click();
    await page.getByRole('button', { name: /^Lodge/ }).click();
    const error = page.locator('#field-adjustments-0-amount-error');
    await error.waitFor();
    expect(await error.innerText()).toContain('Adjustment');
    await page.getByRole('button', { name: 'Remove adjustment 1' }).click();
    await error.waitFor({ state: 'detached' });
  });

  it('tells before lodging which papers are likely and promises no lane, and Ctrl-Enter lodges', async () => {
    await openDraft(sampleContent());
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Papers that customs may ask for').waitFor();
    await dialog.getByText('Packing list').waitFor();
    await dialog.getByText('is not promised beforehand', { exact: false }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/trade\/declarations\/[0-9a-f-]{36}/);
  });

  it('shows what a lawful claim saves, claims it when asked, and counts it once its proof is there', async () => {
    const wine = {
      code: '220421020',
      description: 'WINE',
      origin: 'FR',
      price: { amount: '1200000', currency: 'JPY' },
      quantities: [{ value: '900', unit: 'L' }],
      taxClass: 'standard' as const,
      excises: [{ kind: 'liquor', class: 'wine', litres: '900', alcoholPercent: '13' }],
      otherLaws: [{ law: 'FD', certificate: { number: 'FD-2026-0001' } }],
    };
    const id = await openDraft(sampleContent({ items: [wine] }));
    await expect.poll(shownTotal, WAIT).toBe(await totalOf(await savedContent(id)));
    const before = await shownTotal();
    await page
      .getByText(/would save up to/)
      .first()
      .click();
    const eu = page.locator('tr', { hasText: 'Japan–EU' });
    await eu.getByRole('button', { name: /^Apply/ }).click();
    await expect.poll(async () => (await savedContent(id)).items[0]?.claim?.agreement, WAIT).toBe('EU');
    const number = page.getByLabel(/^Number of the proof/);
    await number.fill('FR-2026-1');
    await page.getByLabel(/^Day of the proof/).fill('2026-11-10');
    await page.getByLabel(/registered number/).fill('FRREX0000001');
    await expect
      .poll(async () => (await savedContent(id)).items[0]?.claim?.proof, WAIT)
      .toMatchObject({ number: 'FR-2026-1', date: '2026-11-10', exporterNumber: 'FRREX0000001' });
    const after = await totalOf(await savedContent(id));
    expect(after).not.toBe(before);
    await expect.poll(shownTotal, WAIT).toBe(after);
    expect(await findViolations(page)).toEqual([]);
  });

  it('stays usable with 999 lines: one price changes and the total follows', async () => {
    const [item] = sampleContent().items;
    if (!item) throw new Error('the sample has a line');
    const items = Array.from({ length: 999 }, (_, index) => ({
      ...item,
      description: `GOODS ${index + 1}`,
      price: { amount: '10000', currency: 'JPY' },
    }));
    const content = sampleContent({ items });
    await openDraft(content);
    await expect.poll(shownTotal, WAIT).toBe(await totalOf(content));
    const price = page.locator('input[id$="-0-price/amount"]');
    await price.fill('1010000');
    const changed = items.map((each, n) =>
      n === 0 ? { ...each, price: { amount: '1010000', currency: 'JPY' } } : each,
    );
    await expect.poll(shownTotal, WAIT).toBe(await totalOf({ ...content, items: changed }));
    expect(await page.locator('tr[data-index]').count(), 'only the lines in sight are drawn').toBeLessThan(60);
  });
});
