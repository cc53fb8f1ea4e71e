import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, openSite, type Site, sidewaysOverflow } from '../support/browser.ts';

const WAIT = { timeout: 20_000 } as const;
const FIRST = 'first quiet harbour';
const SECOND = 'second loud market';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('accounts', () => {
  it('are opened by an administrator; the person changes the password and comes in with the new one only', async () => {
    const admin = await site.visit({ as: 'administrator', language: 'en', width: 1024 });
    await admin.goto('/office/accounts');
    await admin.getByRole('button', { name: 'Open an account' }).click();
    const dialog = admin.getByRole('alertdialog');
    await dialog.getByLabel(/^Name/).fill('Hanako Newcomer');
    await dialog.getByLabel(/^Sign-in name/).fill('hanako');
    await dialog.getByLabel(/^Role/).selectOption('analyst');
    await dialog.getByLabel(/^First password/).fill('password-2026');
    await admin.keyboard.press('Control+Enter');
    await dialog.getByText('nothing but common words').waitFor(WAIT);
    await dialog.getByLabel(/^First password/).fill(FIRST);
    await admin.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await admin.getByText('Hanako Newcomer').first().waitFor(WAIT);
    expect(await sidewaysOverflow(admin)).toBe(0);
    expect(await findViolations(admin)).toEqual([]);

    const person = await site.visit({ language: 'en', width: 360 });
    const signIn = async (password: string): Promise<void> => {
      await person.goto('/sign-in?to=/account');
      await person.getByLabel(/^Sign-in name|^User name|^Name/).fill('hanako');
      await person.getByLabel(/^Password/).fill(password);
      await person.keyboard.press('Enter');
    };
    await signIn(FIRST);
    await person.getByRole('button', { name: 'Change', exact: true }).click();
    const change = person.getByRole('alertdialog');
    await change.getByLabel(/^Present password/).fill('not mine at all');
    await change.getByLabel(/^New password(?!, again)/).fill(SECOND);
    await change.getByLabel(/^New password, again/).fill(`${SECOND} `);
    await person.keyboard.press('Control+Enter');
    await change.getByText('The two are not the same.').waitFor(WAIT);
    await change.getByLabel(/^New password, again/).fill(SECOND);
    await person.keyboard.press('Control+Enter');
    await change.getByText('This is not your present password.').waitFor(WAIT);
    expect(await findViolations(person)).toEqual([]);
    await change.getByLabel(/^Present password/).fill(FIRST);
    await person.keyboard.press('Control+Enter');
    await person.waitForURL(/\/sign-in/, WAIT);
    await signIn(FIRST);
    await person.getByText('do not match').or(person.getByRole('alert')).first().waitFor(WAIT);
    await signIn(SECOND);
    await person.getByText('Hanako Newcomer').first().waitFor(WAIT);
  });
});
