import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { ROOT } from '../../src/apps/root.ts';
import { buildWebIfStale } from '../../src/apps/server/build-web.ts';
import { createApp } from '../../src/apps/server/create-app.ts';
import { CHROMIUM } from './chromium.ts';
import { type TestSystem, testSystem } from './test-system.ts';

export type Site = {
  readonly test: TestSystem;
  readonly url: string;
  /** A fresh visitor, signed in as one of the demonstration people when named. */
  readonly visit: (options?: Visit) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export type Visit = {
  readonly as?: string;
  readonly language?: 'ja' | 'en';
  readonly width?: number;
  readonly dark?: boolean;
};

const PASSWORD = 'sekisho-demo-2026';

/** The real server on loopback with its own database, and a headless Chromium in front of it. */
export async function openSite(): Promise<Site> {
  const test = await testSystem();
  const webDirectory = await buildWebIfStale(join(ROOT, 'var', 'web-dist'), () => undefined);
  const { app } = await createApp({ system: test.system, webDirectory, isDemonstration: true, requestsPerMinute: 0 });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-quic', '--no-first-run', '--disable-gpu'],
  });
  return {
    test,
    url,
    visit: (options = {}) => visit(browser, url, options),
    close: async () => {
      await browser.close();
      await app.close();
      await test.stop();
    },
  };
}

async function visit(
  browser: Browser,
  url: string,
  { as, language = 'en', width = 1280, dark = false }: Visit,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Tokyo',
  });
  await context.addCookies([{ name: 'lang', value: language, url }]);
  await context.addInitScript(`localStorage.setItem('sekisho.language', '${language}')`);
  if (as) await signIn(context, url, as);
  return context.newPage();
}

async function signIn(context: BrowserContext, url: string, name: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/session`, { data: { name, password: PASSWORD } });
  if (answer.status() !== 201)
    throw new Error(`Sign-in of ${name} answered ${answer.status()}: ${await answer.text()}`);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Violation = { readonly id: string; readonly nodes: readonly string[] };

/** WCAG 2.2 A and AA violations of the page as it stands now. */
export async function findViolations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    type Run = { violations: { id: string; nodes: { html: string }[] }[] };
    const { axe } = window as unknown as { axe: { run: (where: Document, options: object) => Promise<Run> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) }));
  });
}

/** How far the page can be scrolled sideways, in CSS pixels; none is allowed at any width. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** No accessibility fault and nothing to scroll sideways to, at the width the page has now. */
export async function seemly(page: Page, where: string): Promise<void> {
  expect(await sidewaysOverflow(page), `${where} sideways`).toBe(0);
  expect(await findViolations(page), `${where} axe`).toEqual([]);
}

/** The window that is open over the page. */
export const dialogOf = (page: Page): Locator => page.getByRole('alertdialog').or(page.getByRole('dialog'));
