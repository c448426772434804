import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPage } from '../../src/report/html/page.js';
import { bundledStyle, bundledTemplates } from '../report/page.js';
import { smallReport, strictDraw } from '../report/small-study.js';
import { browserPath, openBrowser, reportScript } from './browser.js';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(browserPath === null)('a report in a browser', () => {
  let browser: Browser;
  let folder = '';
  let address = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lind-browser-'));
    const parts = { templates: bundledTemplates, style: bundledStyle, draw: strictDraw };
    const html = await renderPage(await smallReport(), { ...parts, script: await reportScript() });
    writeFileSync(join(folder, 'report.html'), html);
    address = pathToFileURL(join(folder, 'report.html')).href;
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the report, and keeps what the browser complains of and asks for. */
  async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; said: string[] }> {
    const page = await browser.newPage(options);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== address) said.push(`asked for ${request.url()}`);
    });
    await page.goto(address);
    return { page, said };
  }

  const live = '.chart[role="group"] svg';

  test('makes no request and says nothing, and its charts become interactive', async () => {
    const { page, said } = await open();
    await page.waitForSelector(live);
    expect(await page.locator(live).count()).toBe(await page.locator('.chart').count());
    expect(said).toEqual([]);
    await page.close();
  });

  test('without scripts its charts are there as they are drawn', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('.chart svg[role="img"]').count()).toBe(2);
    await page.close();
  });

  test('a chart looks the same before and after', async () => {
    const still = await open({ javaScriptEnabled: false });
    const { page } = await open();
    await page.waitForSelector(live);
    for (const at of [0, 1]) {
      const before = await still.page.locator('.chart').nth(at).screenshot();
      const after = await page.locator('.chart').nth(at).screenshot();
      expect(after.equals(before)).toBe(true);
    }
    await still.page.close();
    await page.close();
  });

  test('a chart tells its values on hover and by the arrow keys, and lets go of the keyboard', async () => {
    const { page } = await open();
    await page.waitForSelector(live);
    const chart = page.locator('.chart').first();
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.tip').innerText()).toContain('drug');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.tip').innerText()).toContain('placebo');
    await page.keyboard.press('Escape');
    expect(await page.locator('.tip').isHidden()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await chart.evaluate((element) => element === document.activeElement)).toBe(false);
    await chart.locator('.mark-symbol path').first().hover();
    await page.locator('.tip').waitFor();
    expect(await page.locator('.tip').innerText()).toContain('70% (48% to 85%)');
    await page.close();
  });

  test.each([320, 390, 768, 1280])('nothing overflows at %i pixels', async (width) => {
    const { page } = await open({ viewport: { width, height: 844 } });
    await page.waitForSelector(live);
    const wide = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(wide[0]).toBeLessThanOrEqual(wide[1]!);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('axe finds no violation in %s', async (colorScheme) => {
    // The policy of the page keeps every other script out, axe too.
    const { page } = await open({ colorScheme, bypassCSP: true });
    await page.waitForSelector(live);
    await page.addScriptTag({ path: axePath });
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    await page.close();
  });

  test('prints without what is only for the screen', async () => {
    const { page } = await open();
    await page.waitForSelector(live);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav.contents').isHidden()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
    await page.close();
  });
});
