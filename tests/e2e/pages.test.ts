import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, openSite, type Site, sidewaysOverflow } from '../support/browser.ts';
import { sampleContent } from '../support/sample-declaration.ts';

/** Every width in some language, every language at the narrow one: all pairs would double the time of the suite. */
const VIEWS = [
  { language: 'ja', widths: [360, 1920] },
  { language: 'en', widths: [360, 1024] },
] as const;

const PAGES = [
  { path: '/' },
  { path: '/tariff' },
  { path: '/tariff/220421020' },
  { path: '/calculator' },
  { path: '/rulings' },
  { path: '/quotas' },
  { path: '/sign-in' },
  { path: '/trade', as: 'trader' },
  { path: '/trade/new', as: 'trader' },
  { path: '/trade/payments', as: 'trader' },
  { path: '/trade/account', as: 'trader' },
  { path: '/trade/corrections', as: 'trader' },
  { path: '/trade/rulings', as: 'trader' },
  { path: '/trade/reliefs', as: 'trader' },
  { path: '/trade/quotas', as: 'trader' },
  { path: '/trade/declarations/:id', as: 'trader' },
  { path: '/account', as: 'trader' },
  { path: '/office', as: 'officer' },
  { path: '/office/declarations/:id', as: 'officer' },
  { path: '/office/declarations/:id/audit', as: 'officer' },
  { path: '/office/audit-notices', as: 'officer' },
  { path: '/office/reassess', as: 'supervisor' },
  { path: '/office/rulings', as: 'officer' },
  { path: '/office/reliefs', as: 'officer' },
  { path: '/office/guarantees', as: 'officer' },
  { path: '/office/quotas', as: 'officer' },
  { path: '/office/rules', as: 'supervisor' },
  { path: '/office/figures', as: 'officer' },
  { path: '/office/figures?days=90', as: 'analyst' },
] as const;

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

describe.each(PAGES)('$path', ({ path, ...rest }) => {
  const as = 'as' in rest ? rest.as : undefined;

  it.each(VIEWS)(
    'in $language has no barrier by WCAG 2.2 AA, does not scroll sideways, and reports no error',
    async ({ language, widths }) => {
      const page = await site.visit({ language, ...(as ? { as } : {}) });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.setViewportSize({ width: widths[0], height: 900 });
      await page.goto(path.replace(':id', declarationId), { waitUntil: 'networkidle' });
      await page.locator('h1').first().waitFor();
      expect(await page.locator('h1').count(), 'one h1').toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: width === 1024 ? 'dark' : 'light', reducedMotion: 'reduce' });
        expect(await sidewaysOverflow(page), `sideways at ${width}`).toBe(0);
        expect(await findViolations(page), `axe at ${width}`).toEqual([]);
        expect(errors, `errors at ${width}`).toEqual([]);
      }
      await page.context().close();
    },
  );
});
