import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, openSite, type Site } from '../support/browser.ts';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.visit({ width: 1280 });
});
afterAll(() => site.close());

const WAIT = { timeout: 30_000 } as const;

/** Wine from France, as a link says it. */
const linkTo = (item: Readonly<Record<string, unknown>> = {}): string => {
  const wine = { code: '220421020', origin: 'FR', price: '1200000', quantities: { L: '900' }, ...item };
  const form = { asOf: '2026-11-20', terms: 'CIF', currency: 'JPY', items: [wine] };
  return `/calculator#${Buffer.from(JSON.stringify(form)).toString('base64url')}`;
};

const shownTotal = (): Promise<string> => page.locator('dd', { hasText: '¥' }).first().innerText();
const yen = (amount: string): string => `¥${amount.replace(/\B(?=(\d{3})+$)/g, ',')}`;

describe('the calculator', () => {
  it('compares the lawful claims, applies none by itself, and computes the chosen one like the server', async () => {
    await page.goto('about:blank');
    await page.goto(linkTo());
    const eu = page.locator('tr', { hasText: 'Japan–EU' });
    await eu.waitFor(WAIT);
    const before = await shownTotal();
    expect(await page.locator('tr[data-chosen]').innerText()).toContain('No claim');
    await eu.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => page.locator('tr[data-chosen]').innerText(), WAIT).toContain('Japan–EU');
    await expect.poll(shownTotal, WAIT).not.toBe(before);
    const item = {
      code: '220421020',
      origin: 'FR',
      price: { amount: '1200000', currency: 'JPY' },
      quantities: [{ value: '900', unit: 'L' }],
      taxClass: 'standard',
      claim: { agreement: 'EU', proof: { kind: 'STATEMENT', number: 'trial', date: '2026-11-20' } },
    };
    const data = { asOf: '2026-11-20', direction: 'import', terms: 'CIF', items: [item] };
    const answer = await page.context().request.post(`${site.url}/api/assessments`, { data });
    const { totals } = (await answer.json()) as { totals: { total: string } };
    expect(await shownTotal()).toBe(yen(totals.total));
    expect(await findViolations(page)).toEqual([]);
  });

  it('asks for the class and the quantity of an excise, and says beside the field what is missing', async () => {
    await page.goto('about:blank');
    await page.goto(linkTo({ extras: { 'excises/0/kind': 'liquor', 'excises/0/class': 'wine' } }));
    const litres = page.getByLabel('Litres', { exact: true });
    await litres.waitFor(WAIT);
    await expect.poll(() => litres.getAttribute('aria-invalid'), WAIT).toBe('true');
    await litres.fill('900');
    await page.getByLabel('Alcohol by volume', { exact: true }).fill('13');
    await page.locator('dt', { hasText: 'Excise' }).waitFor(WAIT);
    expect(
      await page
        .locator('div', { has: page.locator('dt', { hasText: 'Excise' }) })
        .last()
        .innerText(),
    ).toContain('¥');
  });

  it('tells how the same goods are taxed and handed over by post', async () => {
    await page.goto('about:blank');
    await page.goto(linkTo({ price: '60000', quantities: { L: '9' } }));
    await page.getByText('If it comes by post').click();
    await page.getByText('Handling fee of the post').waitFor(WAIT);
    await page.getByRole('heading', { name: /assessment notice/ }).waitFor(WAIT);
    await page.getByLabel('The value is unclear, or a licence or relief may matter').check({ force: true });
    await page.getByRole('heading', { name: 'A postcard asks for more' }).waitFor(WAIT);
    expect(await findViolations(page)).toEqual([]);
    await page.goto('about:blank');
    await page.goto(linkTo());
    await page.getByText('If it comes by post').click();
    await page.getByRole('heading', { name: 'An import declaration is needed' }).waitFor(WAIT);
  });

  it('hands out a signed receipt of just what is shown', async () => {
    const waiting = page.waitForEvent('download', WAIT);
    await page.getByRole('button', { name: 'Signed receipt (JSON)' }).click();
    const stream = await (await waiting).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const receipt = JSON.parse(Buffer.concat(parts).toString('utf8')) as Receipt;
    expect(receipt.kind).toBe('sekisho.assessment-receipt');
    expect(receipt.subject).toBeUndefined();
    expect(yen(receipt.answer.totals.total)).toBe(await shownTotal());
    expect(receipt.signature).not.toBe('');
  });
});

type Receipt = {
  readonly kind: string;
  readonly subject?: unknown;
  readonly signature: string;
  readonly answer: { readonly totals: { readonly total: string } };
};
