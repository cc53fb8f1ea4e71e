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
  });
});
