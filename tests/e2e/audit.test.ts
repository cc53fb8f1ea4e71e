import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveRunOn } from '../../src/modules/audit/index.ts';
import { openBankAccount } from '../../src/modules/payment/index.ts';
import { stopRandomDraw } from '../../src/modules/risk/no-random.test-support.ts';
import { findViolations, openSite, type Site } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

let site: Site;
let id = '';

beforeAll(async () => {
  site = await openSite();
  await stopRandomDraw(site.test.db);
  const { actors } = site.test;
  const account = { bank: 'TEST', accountNumber: '1234567', holder: 'AOBA', balance: '10000000000' };
  const input = { ...account, traderId: actors.trader.traderId };
  expect(await site.test.perform(openBankAccount, { actor: actors.administrator, input })).toMatchObject({ ok: true });
  const page = await site.visit({ as: 'trader' });
  const paid = { paymentMethod: 'R', paymentAccount: '1234567' };
  const lodged = await post(page, '/api/declarations', { content: sampleContent(paid), lodge: true });
  ({ id } = lodged as { id: string });
  await post(page, `/api/declarations/${id}/arrival`, { carriedInOn: '2026-11-19' });
});
afterAll(() => site.close());

async function post(page: Page, path: string, data: object): Promise<unknown> {
  const answer = await page.context().request.post(`${site.url}${path}`, { data, headers: { origin: site.url } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

describe('after the permit', () => {
  it('an officer sees what a correction does before it is done, and the importer pays its penalty', async () => {
    const officer = await site.visit({ as: 'officer' });
    await officer.goto(`/office/declarations/${id}`);
    await officer.getByRole('link', { name: 'Corrections & audit trail' }).click();
    await officer.getByRole('button', { name: 'Reassess' }).click();
    const dialog = officer.getByRole('alertdialog');
    await dialog.getByLabel(/^Price/).fill('20000000');
    await dialog.getByRole('button', { name: 'Compute what changes' }).first().click();
    await dialog.getByText('¥1,440,000').first().waitFor();
    expect(await findViolations(officer)).toEqual([]);
    await dialog.getByLabel(/^Reason/).fill('The invoice was for more.');
    await dialog.getByRole('button', { name: 'Reassess as shown' }).click();
    await officer.getByText('It was reassessed.').waitFor();
    // React Aria's announcer still holds what the button said while it worked.
    await officer.reload();
    await officer.getByText('Under-declaration duty').first().waitFor();
    expect(await findViolations(officer)).toEqual([]);

    const trader = await site.visit({ as: 'trader' });
    await trader.goto('/trade/corrections');
    await trader.getByRole('button', { name: 'Pay', exact: true }).first().click();
    await trader
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Pay ¥/ })
      .click();
    await trader.getByText('Paid', { exact: true }).first().waitFor();
  });

  it('an officer records from when a reassessment was to be foreseen, once', async () => {
    const officer = await site.visit({ as: 'officer' });
    await officer.goto(`/office/declarations/${id}/audit`);
    const record = async (): Promise<void> => {
      await officer.getByRole('button', { name: 'Record when it was foreseen' }).click();
      await officer.getByLabel(/^Reassessment was to be foreseen/).fill('2026-11-20');
      await officer.getByLabel(/^Ground/).fill('The visit had begun.');
      await officer.getByRole('alertdialog').getByRole('button', { name: 'Record when it was foreseen' }).click();
    };
    await officer.getByRole('button', { name: 'Record when it was foreseen' }).click();
    expect(await findViolations(officer)).toEqual([]);
    await officer.getByRole('button', { name: 'Cancel' }).click();
    await record();
    await officer.getByRole('alertdialog').waitFor({ state: 'detached' });
    await record();
    await officer.getByText('The same day is on file already.').waitFor();
  });

  it('a supervisor previews a changed rate and reads its effect on each declaration', async () => {
    const supervisor = await site.visit({ as: 'supervisor' });
    await supervisor.goto('/office/reassess');
    await supervisor.getByLabel(/^New rate/).fill('1%');
    await supervisor.getByRole('button', { name: 'Preview' }).click();
    await supervisor.waitForURL(/run=/);
    const run = new URL(supervisor.url()).searchParams.get('run');
    const { supervisor: actor } = site.test.actors;
    // What the worker does in the real system.
    expect(await site.test.perform(moveRunOn, { actor, input: { id: run } })).toMatchObject({ ok: true });
    expect(await site.test.perform(moveRunOn, { actor, input: { id: run } })).toMatchObject({ ok: true });
    await supervisor.getByRole('button', { name: 'Book the corrections' }).waitFor({ timeout: 20_000 });
    await supervisor.getByText('AOBA', { exact: false }).first().waitFor();
    expect(await findViolations(supervisor)).toEqual([]);

    await supervisor.getByRole('button', { name: 'Book the corrections' }).click();
    const dialog = supervisor.getByRole('alertdialog');
    await supervisor.keyboard.press('Control+Enter');
    await dialog.getByText('this decision must be explained', { exact: false }).waitFor();
    await dialog.getByLabel(/^Reason/).fill('The rate was struck down.');
    await supervisor.keyboard.press('Control+Enter');
    await supervisor.getByRole('progressbar').waitFor();
    await supervisor.getByText(/of 1 declarations looked at/).waitFor();
    for (let step = 0; step < 3; step += 1) {
      expect(await site.test.perform(moveRunOn, { actor, input: { id: run } })).toMatchObject({ ok: true });
    }
    await supervisor.getByText('Booked', { exact: true }).first().waitFor({ timeout: 20_000 });
    expect(await findViolations(supervisor)).toEqual([]);

    const trader = await site.visit({ as: 'trader' });
    await trader.goto('/trade/corrections?list=corrections');
    await trader.getByText('The rate was struck down.').first().waitFor();
  });

  it('an audit notice names its wrong field, keeps what was typed, and reaches the importer alone', async () => {
    const officer = await site.visit({ as: 'officer' });
    await officer.goto('/office/audit-notices');
    await officer.getByRole('button', { name: 'Record an audit notice' }).first().click();
    const dialog = officer.getByRole('alertdialog');
    await dialog.getByLabel(/^Purpose/).fill('Valuation of seasonings');
    await officer.keyboard.press('Control+Enter');
    await dialog.getByText('Fill this in.').first().waitFor();
    await dialog.getByRole('combobox', { name: /^Importer/ }).fill('8990000000001');
    await officer.getByRole('option', { name: /Aoba/i }).click();
    await dialog.getByLabel(/^Period from/).fill('2026-06-30');
    await dialog.getByLabel(/^Period until/).fill('2026-01-01');
    await dialog.getByLabel(/^Notified on/).fill('2026-11-20');
    await officer.keyboard.press('Control+Enter');
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
    expect(await dialog.getByLabel(/^Purpose/).inputValue()).toBe('Valuation of seasonings');
    expect(await findViolations(officer)).toEqual([]);
    await dialog.getByLabel(/^Period from/).fill('2026-01-01');
    await dialog.getByLabel(/^Period until/).fill('2026-06-30');
    await officer.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await officer.getByText('Valuation of seasonings').first().waitFor();

    const [trader, broker] = [await site.visit({ as: 'trader' }), await site.visit({ as: 'broker' })];
    await trader.goto('/trade/corrections?list=notices');
    await trader.getByText('Valuation of seasonings').first().waitFor();
    await broker.goto('/trade/corrections');
    await broker.getByRole('tab', { name: 'Corrections' }).waitFor();
    expect(await broker.getByRole('tab', { name: 'Audit notices' }).count()).toBe(0);
  });
});
