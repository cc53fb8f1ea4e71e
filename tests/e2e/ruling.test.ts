import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogOf, openSite, type Site, seemly } from '../support/browser.ts';

const WAIT = { timeout: 20_000 } as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const confirm = (dialog: Locator): Promise<void> => dialog.getByRole('button').last().click();

async function decide(page: Page, name: string, reason?: string): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
  await expect.poll(() => button.isEnabled(), WAIT).toBe(true);
  await button.click();
  const dialog = dialogOf(page);
  await dialog.waitFor();
  if (reason) await dialog.getByRole('textbox').last().fill(reason);
  await confirm(dialog);
  await dialog.waitFor({ state: 'detached' });
}

type Reviewed = { readonly trader: Page; readonly anyone: Page; readonly id: string };

/** The applicant is not content; somebody else than the officer who answered decides, and everybody reads how. */
async function review({ trader, anyone, id }: Reviewed): Promise<void> {
  await trader.goto(`/trade/rulings/${id}`);
  await decide(trader, 'Request a review', 'The salt makes it a seasoning of its own kind.');
  const reviewer = await site.visit({ as: 'supervisor', language: 'en', width: 1024 });
  await reviewer.goto(`/office/rulings/${id}`);
  await reviewer.getByText('The salt makes it a seasoning of its own kind.').waitFor(WAIT);
  await seemly(reviewer, 'review');
  await decide(reviewer, 'Confirm the answer', 'The sesame gives it its character.');
  await anyone.reload();
  await anyone.getByText('再検討', { exact: false }).first().waitFor(WAIT);
  await trader.reload();
  await trader.getByText('The sesame gives it its character.').first().waitFor(WAIT);
}

/** The officer's answer with its public text in both languages. */
async function writeAnswer(officer: Page): Promise<void> {
  const combo = officer.getByRole('combobox', { name: /^Commodity code/ });
  await combo.fill('2103.90');
  await combo.press('Escape');
  await officer.getByLabel(/^Law and rules applied/).fill('General rules 1 and 6');
  await officer.getByLabel(/^Reasons/).fill('A mixture for seasoning food.');
  await officer.getByLabel('Public title (Japanese)').fill('海藻を混ぜた調味料');
  await officer.getByLabel('Public title (English)').fill('Seasoning mixed with seaweed');
  await officer.getByLabel('Public summary (Japanese)').fill('乾燥した海藻と塩とごまを混ぜた瓶詰。');
  await officer.getByLabel('Public summary (English)').fill('Jar of dried seaweed, salt and sesame.');
}

describe('an advance ruling', () => {
  it('is applied for, asked about, answered, published and found by anyone', async () => {
    const trader = await site.visit({ as: 'trader', language: 'en', width: 360 });
    await trader.goto('/trade/rulings');
    await trader.getByRole('button', { name: 'New application' }).click();
    await dialogOf(trader).getByRole('button', { name: 'Begin' }).click();
    await trader.getByLabel(/^Title/).fill('Seaweed seasoning');
    await trader.getByRole('button', { name: 'Hand in' }).click();
    await trader.getByText('is missing').first().waitFor(WAIT);
    await trader.getByLabel(/^Goods or transaction/).fill('Dried seaweed, salt and sesame in a jar');
    await trader.getByLabel(/^Question/).fill('Is it a mixed seasoning?');
    await trader.getByText(/^Saved/).waitFor(WAIT);
    await trader.reload();
    await expect.poll(() => trader.getByLabel(/^Question/).inputValue(), WAIT).toBe('Is it a mixed seasoning?');
    await seemly(trader, 'form');
    await trader.getByRole('button', { name: 'Hand in' }).click();
    await trader.getByText('30 days left').waitFor(WAIT);
    const address = new URL(trader.url()).pathname;
    const id = address.split('/').at(-1) ?? '';

    const officer = await site.visit({ as: 'officer', language: 'en', width: 1920 });
    await officer.goto('/office/rulings');
    await officer.getByText('Seaweed seasoning').first().waitFor(WAIT);
    await seemly(officer, 'casework');
    await officer.goto(`/office/rulings/${id}`);
    await decide(officer, 'Ask for information', 'How much salt is in it?');
    await trader.goto(address);
    await trader.getByText('How much salt is in it?').waitFor(WAIT);
    await decide(trader, 'Answer the question', 'Twelve per cent');

    await officer.goto(`/office/rulings/${id}`);
    await officer.getByText('Twelve per cent').waitFor(WAIT);
    await writeAnswer(officer);
    await seemly(officer, 'case');
    await decide(officer, 'Give the answer');
    await decide(officer, 'Publish');
    await officer.getByText('Question answered; the clock runs on').waitFor(WAIT);

    const anyone = await site.visit({ language: 'ja', width: 360 });
    await anyone.goto('/rulings');
    await anyone.getByLabel('ことば').fill('海藻');
    await anyone.getByRole('link', { name: '海藻を混ぜた調味料' }).click();
    await anyone.getByRole('heading', { level: 1, name: '海藻を混ぜた調味料' }).waitFor(WAIT);
    await seemly(anyone, 'public page');
    expect(await anyone.content()).not.toContain('Dried seaweed, salt and sesame in a jar');

    await review({ trader, anyone, id });
  }, 180_000);
});
