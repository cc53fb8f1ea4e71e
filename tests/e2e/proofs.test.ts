import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogOf, openSite, type Site, seemly } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

const WAIT = { timeout: 20_000 } as const;
const NUMBER = 'CN/2026-778';
const ISSUED = '2026-10-01';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Soy sauce from China under RCEP, two tonnes of it. */
const sauce = () =>
  sampleContent({
    items: [
      {
        code: '210310000',
        description: 'SOY SAUCE',
        origin: 'CN',
        price: { amount: '500000', currency: 'JPY' },
        quantities: [{ value: '2000', unit: 'KG' }],
        taxClass: 'reduced',
        otherLaws: [{ law: 'FD', certificate: { number: 'FD-2026-0001' } }],
        claim: { agreement: 'RCEP', proof: { kind: 'CO', number: NUMBER, date: ISSUED } },
      },
    ],
  });

async function fillProof(page: Page): Promise<void> {
  await page.goto('/trade/proofs/new');
  await page.getByLabel(/^Agreement/).selectOption('RCEP');
  await page.getByLabel(/^Kind of proof/).selectOption('CO');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Fill this in.').first().waitFor(WAIT);
  await page.getByLabel(/^Number/).fill(NUMBER);
  await page.getByLabel(/^Issued on/).fill(ISSUED);
  await page.getByLabel('Line 1, Goods (beginnings of codes)').last().fill('2103.10');
  await page.getByLabel('Line 1, Quantity').fill('0');
  await page.getByLabel('Line 1, Unit').selectOption('KG');
}

describe('a proof of origin', () => {
  it('is registered with what it covers, drawn by a declaration, and withdrawn', async () => {
    const trader = await site.visit({ as: 'trader', language: 'en', width: 360 });
    await fillProof(trader);
    await trader.keyboard.press('Control+Enter');
    await trader
      .getByText(/quantity .*zero|above zero|more than zero/i)
      .first()
      .waitFor(WAIT);
    await seemly(trader, 'refused form');
    await trader.getByLabel('Line 1, Quantity').fill('10000');
    await trader.keyboard.press('Control+Enter');
    await trader.getByRole('heading', { level: 1, name: NUMBER }).waitFor(WAIT);
    await trader.getByText('10,000 KG').first().waitFor(WAIT);
    await trader.getByText('No declaration has drawn on it.').waitFor(WAIT);
    const lodged = await trader.context().request.post(`${site.url}/api/declarations`, {
      data: { content: sauce(), lodge: true },
      headers: { origin: site.url },
    });
    expect(lodged.status(), await lodged.text()).toBe(201);
    const { id } = (await lodged.json()) as { id: string };

    const again = await site.visit({ as: 'trader', language: 'ja', width: 1920 });
    await again.goto('/trade/proofs');
    await again.getByText('8,000 KG').first().waitFor(WAIT);
    await seemly(again, 'proofs');
    await again.getByRole('link', { name: new RegExp(NUMBER) }).click();
    await again.getByText('引落し').first().waitFor(WAIT);
    await seemly(again, 'proof');
    await again.getByRole('link', { name: '申告を開く（第1版）' }).click();
    await again.waitForURL(`**/trade/declarations/${id}`);
    await again.goBack();
    await again.getByRole('button', { name: '取り下げる' }).click();
    await dialogOf(again).getByRole('textbox').fill('発給機関が差し替えた');
    await again.keyboard.press('Control+Enter');
    await again.getByText('取下げ済み: 発給機関が差し替えた').waitFor(WAIT);
  }, 180_000);

  it('of another trader does not exist', async () => {
    const trader = await site.visit({ as: 'trader' });
    const made = await trader.context().request.post(`${site.url}/api/origin/proofs`, {
      data: { agreement: 'RCEP', kind: 'CO', number: 'MINE', issuedOn: ISSUED },
      headers: { origin: site.url },
    });
    const { id } = (await made.json()) as { id: string };
    await trader.goto(`/trade/proofs/${id}`);
    await trader.getByRole('heading', { level: 1, name: 'MINE' }).waitFor(WAIT);
    const other = await site.visit({ as: 'trader2' });
    await other.goto(`/trade/proofs/${id}`);
    await other.getByRole('alert').waitFor(WAIT);
    expect(await other.content()).not.toContain('MINE');
  });
});

describe('a safeguard trigger', () => {
  it('is entered and ended by a supervisor, and read by an officer', async () => {
    const supervisor = await site.visit({ as: 'supervisor', language: 'en', width: 1024 });
    await supervisor.goto('/office/safeguard-triggers');
    await supervisor.getByRole('button', { name: 'Enter a trigger' }).click();
    const dialog = dialogOf(supervisor);
    await dialog.getByLabel(/^Measure/).selectOption('ssg-beef-emergency');
    await dialog.getByText('Its goods begin with: 0201, 0202').waitFor(WAIT);
    await dialog.getByLabel(/^Only these goods/).fill('0203');
    await dialog.getByLabel(/^Last day/).fill('2099-03-31');
    await supervisor.keyboard.press('Control+Enter');
    await dialog.getByText('Fill this in.').first().waitFor(WAIT);
    await dialog.getByLabel(/^Order and reason/).fill('Notice 77: the volume was passed');
    await supervisor.keyboard.press('Control+Enter');
    await dialog.getByText('Code 0203 is not among the goods').waitFor(WAIT);
    await seemly(supervisor, 'refused trigger');
    await dialog.getByLabel(/^Only these goods/).fill('0202');
    await supervisor.keyboard.press('Control+Enter');
    await supervisor.getByText(/^Entered: beef/).waitFor(WAIT);
    await seemly(supervisor, 'triggers');

    const officer = await site.visit({ as: 'officer', language: 'ja', width: 360 });
    await officer.goto('/office/safeguard-triggers');
    await officer.getByText('Notice 77: the volume was passed').first().waitFor(WAIT);
    expect(await officer.getByRole('button', { name: '発動を登録' }).count()).toBe(0);
    await seemly(officer, 'read by an officer');

    await supervisor.getByRole('button', { name: 'End', exact: true }).click();
    await dialog.getByLabel(/^Why it ends/).fill('Repealed by notice 78');
    await supervisor.keyboard.press('Control+Enter');
    await supervisor.getByText(/^Ended: beef/).waitFor(WAIT);
    await supervisor.getByText(/Repealed by notice 78/).waitFor(WAIT);
  }, 120_000);
});
