import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, openSite, type Site, sidewaysOverflow } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

/**
 * Every width in some language, every language at the narrow one; barriers are looked for once in each theme, since the
 * other language draws the same parts with other words. The theme is chosen before the page is drawn.
 */
const VIEWS = [
  { language: 'ja', theme: 'light', widths: [360, 1920], axeAt: 360 },
  { language: 'en', theme: 'dark', widths: [360, 1024], axeAt: 1024 },
] as const;
type View = (typeof VIEWS)[number];

const PAGES: Readonly<Record<string, readonly string[]>> = {
  nobody: ['/', '/tariff', '/tariff/220421020', '/calculator', '/rulings', '/quotas', '/sign-in'],
  trader: [
    '/trade',
    '/trade/new',
    '/trade/payments',
    '/trade/account',
    '/trade/corrections',
    '/trade/rulings',
    '/trade/reliefs',
    '/trade/quotas',
    '/trade/declarations/:id',
    '/account',
  ],
  officer: [
    '/office',
    '/office/declarations/:id',
    '/office/declarations/:id/audit',
    '/office/audit-notices',
    '/office/rulings',
    '/office/reliefs',
    '/office/guarantees',
    '/office/quotas',
    '/office/figures',
  ],
  supervisor: ['/office/rules', '/office/reassess'],
  analyst: ['/office/figures?days=90'],
};

let site: Site;
let declarationId = '';

beforeAll(async () => {
  site = await openSite();
  const page = await site.visit({ as: 'trader' });
  const answer = await page.context().request.post(`${site.url}/api/declarations`, {
    data: { content: sampleContent(), lodge: true },
    headers: { origin: site.url },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  declarationId = ((await answer.json()) as { id: string }).id;
  await page.context().close();
});
afterAll(() => site.close());

/** One signed-in visitor for all pages of a person in a language: what a page loads the next one has already. */
const visits = new Map<string, Promise<Page>>();
async function tabOf(person: string, { language, theme }: View): Promise<Page> {
  const key = `${person} ${language}`;
  const look = { language, dark: theme === 'dark' };
  const first = visits.get(key) ?? site.visit({ ...look, ...(person === 'nobody' ? {} : { as: person }) });
  visits.set(key, first);
  return (await first).context().newPage();
}

async function checkPage(page: Page, path: string, view: View): Promise<void> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.setViewportSize({ width: view.widths[0], height: 900 });
  await page.goto(path.replace(':id', declarationId), { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  expect(await page.locator('h1').count(), 'one h1').toBe(1);
  expect(await page.locator('html').getAttribute('lang')).toBe(view.language);
  for (const width of view.widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysOverflow(page), `sideways at ${width}`).toBe(0);
    if (width === view.axeAt) expect(await findViolations(page), `axe at ${width}, ${view.theme}`).toEqual([]);
  }
  expect(errors, 'errors').toEqual([]);
}

const cases = Object.entries(PAGES).flatMap(([person, paths]) =>
  paths.flatMap((path) => VIEWS.map((view) => ({ person, path, view, language: view.language }))),
);

// Several tabs at once: most of a page's time is waiting for it to come to rest.
describe.concurrent('every page', () => {
  it.each(cases)(
    '$path for $person in $language has no barrier by WCAG 2.2 AA, does not scroll sideways, and reports no error',
    async ({ person, path, view }) => {
      const page = await tabOf(person, view);
      await checkPage(page, path, view).finally(() => page.close());
    },
  );
});

describe('the navigation', () => {
  it('opens its groups by keyboard, gives the focus back on Escape, and marks where one is', async () => {
    const page = await site.visit({ as: 'supervisor', width: 1024 });
    await page.goto('/office');
    const nav = page.getByRole('navigation', { name: 'Main navigation' });
    const group = nav.getByRole('button', { name: 'Security, reliefs, quotas' });
    await group.focus();
    await page.keyboard.press('Enter');
    await nav.getByRole('link', { name: 'Guarantees' }).waitFor();
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => group.getAttribute('aria-expanded')).toBe('false');
    expect(await group.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await nav.getByRole('link', { name: 'Reliefs' }).click();
    await page.waitForURL('**/office/reliefs');
    await expect.poll(() => group.getAttribute('aria-expanded')).toBe('false');
    expect(await group.getAttribute('aria-current')).toBe('true');
    await group.click();
    expect(await nav.getByRole('link', { name: 'Reliefs' }).getAttribute('aria-current')).toBe('page');
    await page.mouse.click(900, 700);
    await nav.getByRole('link', { name: 'Reliefs' }).waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 360, height: 900 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await nav.getByRole('button', { name: 'Audit' }).click();
    await nav.getByRole('link', { name: 'Reassess' }).click();
    await page.waitForURL('**/office/reassess');
    expect(await sidewaysOverflow(page)).toBe(0);
  });
});
