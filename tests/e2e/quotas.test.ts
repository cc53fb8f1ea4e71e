import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueQuotaCertificate } from '../../src/modules/tariff/index.ts';
import { dialogOf, openSite, type Site, seemly } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

const WAIT = { timeout: 20_000 } as const;
const NUMBER = 'MAFF/2026-77';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Leather shoes within the quota, a hundred pairs of them. */
const shoes = () =>
  sampleContent({
    items: [
      {
        code: '640399012',
        description: 'LEATHER SHOES',
        origin: 'CN',
        price: { amount: '500000', currency: 'JPY' },
        quantities: [
          { value: '100', unit: 'PR' },
          { value: '100', unit: 'KG' },
        ],
        taxClass: 'standard',
        otherLaws: [],
        quota: { certificate: NUMBER },
      },
    ],
  });

describe('a tariff quota', () => {
  it('is allotted by an officer, drawn by a declaration, and seen by its holder and by anyone', async () => {
    const officer = await site.visit({ as: 'officer', language: 'en', width: 360 });
    await officer.goto('/office/quotas');
    await officer.getByRole('button', { name: 'Issue a certificate' }).first().click();
    const dialog = dialogOf(officer);
    await dialog.getByLabel(/^Quota/).selectOption({ label: 'Leather footwear' });
    await dialog.getByText('12,019,000 PR are left').waitFor(WAIT);
    await officer.keyboard.press('Control+Enter');
    await dialog.getByText('Fill this in.').first().waitFor(WAIT);
    const holder = dialog.getByRole('combobox', { name: /^Importer/ });
    await holder.fill('8990000000001');
    await officer.getByRole('option', { name: /Aoba/i }).click();
    await dialog.getByLabel(/^Quantity/).fill('99999999');
    await dialog.getByLabel(/^Certificate number/).fill(NUMBER);
    await officer.keyboard.press('Control+Enter');
    await dialog.getByText('less than the 99999999 PR').first().waitFor(WAIT);
    await seemly(officer, 'refused form');
    await dialog.getByLabel(/^Quantity/).fill('250');
    await officer.keyboard.press('Control+Enter');
    await officer.getByRole('heading', { level: 1, name: NUMBER }).waitFor(WAIT);
    await seemly(officer, 'certificate');

    const trader = await site.visit({ as: 'trader', language: 'ja', width: 1920 });
    const lodged = await trader.context().request.post(`${site.url}/api/declarations`, {
      data: { content: shoes(), lodge: true },
      headers: { origin: site.url },
    });
    expect(lodged.status(), await lodged.text()).toBe(201);
    const { id } = (await lodged.json()) as { id: string };
    await trader.goto('/trade/quotas');
    await trader.getByText('150 PR').first().waitFor(WAIT);
    await seemly(trader, 'certificates');
    await trader.getByText(NUMBER).first().click();
    await trader.getByRole('heading', { level: 1, name: NUMBER }).waitFor(WAIT);
    await trader.getByText('引落し').first().waitFor(WAIT);
    await seemly(trader, 'own certificate');
    await trader.getByRole('link', { name: '申告を開く（第1版）' }).click();
    await trader.waitForURL(`**/trade/declarations/${id}`);

    const anyone = await site.visit({ language: 'ja', width: 1024 });
    await anyone.goto('/quotas');
    await anyone.getByLabel('枠の名前または品目番号').fill('6403.99');
    await anyone.getByText('1件').waitFor(WAIT);
    await anyone.getByText('250 PR').first().waitFor(WAIT);
    expect(await anyone.content()).not.toContain(NUMBER);
    await seemly(anyone, 'public page');
    await anyone.getByRole('link', { name: '6403.99.012' }).click();
    await anyone.waitForURL('**/tariff/640399012**');
  }, 180_000);

  it('of another trader stays closed: its holder opens it, the other finds none', async () => {
    const input = { quota: 'starch', holderCode: '8990000000001-0000', quantity: '12.5', number: 'TQ-CLOSED' };
    const issued = await site.test.perform(issueQuotaCertificate, { actor: site.test.actors.officer, input });
    expect(issued).toMatchObject({ ok: true });
    const [holder, other] = [await site.visit({ as: 'trader' }), await site.visit({ as: 'trader2' })];
    await holder.goto('/trade/quotas/TQ-CLOSED');
    await holder.getByText('12.5 MT').first().waitFor(WAIT);
    await other.goto('/trade/quotas/TQ-CLOSED');
    await other.getByRole('alert').waitFor(WAIT);
    expect(await other.content()).not.toContain('12.5 MT');
  });
});
