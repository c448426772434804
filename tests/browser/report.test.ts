import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFonts } from '../../fonts.mjs';
import { folderReader } from '../../src/cli/study-files.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { buildReport } from '../../src/report/build/report.js';
import type { ReportDocument } from '../../src/report/document.js';
import { renderPage } from '../../src/report/html/page.js';
import { loadStudy } from '../../src/study/load/load-study.js';
import { runStudy } from '../../src/study/run-study.js';
import { bundledStyle, bundledTemplates } from '../report/page.js';
import { smallCarried, smallReport, strictDraw } from '../report/small-study.js';
import { openBrowser, reportScript } from './browser.js';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds against a page, which has to let its script in. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

/** The report of the model study of an exercise. */
async function bundledReport(name: string): Promise<ReportDocument> {
  const folder = fileURLToPath(new URL(`../../datasets/${name}`, import.meta.url));
  const loaded = await loadStudy(folderReader(nodeEffects(), folder));
  return buildReport({
    run: runStudy(loaded),
    table: loaded.data?.table ?? null,
    problems: [],
    journalHash: null,
    journalHoldsRun: true,
    carried: smallCarried,
    checklist: null,
  });
}

describe('a report in a browser', () => {
  let browser: Browser;
  let folder = '';
  let script = '';
  let style = '';
  let html = '';
  let small = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lind-browser-'));
    script = await reportScript();
    style = (await pageFonts()) + bundledStyle;
    html = await made(await smallReport());
    small = save('small', html);
    browser = await openBrowser();
  }, 60_000);

  const made = (document: ReportDocument): Promise<string> =>
    renderPage(document, { templates: bundledTemplates, style, draw: strictDraw, script });

  /** @returns the address of the page */
  function save(name: string, page: string): string {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, page);
    return pathToFileURL(path).href;
  }

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the report, and keeps what the browser complains of and asks for. */
  async function open(
    options: BrowserContextOptions = {},
    address = small,
  ): Promise<{ page: Page; said: string[] }> {
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

  test('brings the font of its charts', async () => {
    const { page, said } = await open();
    const fonts = () =>
      [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`);
    expect(await page.evaluate(fonts)).toEqual(['Arimo 400 loaded', 'Arimo 600 700 loaded']);
    expect(said).toEqual([]);
    await page.close();
  });

  const live = '.chart[data-live] svg';

  /** Waits until every chart has been drawn again. */
  const allLive = (page: Page) =>
    page.waitForFunction(() => document.querySelector('.chart:not([data-live])') === null);

  test('makes no request and says nothing, and its charts become interactive', async () => {
    const { page, said } = await open();
    await allLive(page);
    expect(await page.locator(live).count()).toBe(3);
    expect(said).toEqual([]);
    await page.close();
  });

  test('without scripts its charts are there as they are drawn', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('.chart svg[role="img"]').count()).toBe(3);
    await page.close();
  });

  test('a chart that cannot be drawn again stays as it is, and the others do not mind', async () => {
    const broken = html.replace(/(id="figure-2-vega">)/, '$1{"broken": ');
    const { page, said } = await open({}, save('broken', broken));
    await page.locator(`#figure-3 ${live}`).waitFor();
    expect(await page.locator('.chart svg').count()).toBe(3);
    expect(await page.locator(live).count()).toBe(2);
    expect(said).toEqual([]);
    await page.close();
  });

  test.each(['streptomycin', 'leukaemia-6mp', 'aspirin'])(
    'the report of %s reads well on a phone',
    async (name) => {
      const address = save(name, await made(await bundledReport(name)));
      const { page, said } = await open({ viewport: { width: 390, height: 844 }, bypassCSP: true }, address);
      await allLive(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await violations(page)).toEqual([]);
      expect(said).toEqual([]);
      await page.close();
    },
  );

  test('a chart looks the same before and after', async () => {
    const still = await open({ javaScriptEnabled: false });
    const { page } = await open();
    await allLive(page);
    for (const at of [0, 1, 2]) {
      const before = await still.page.locator('.chart').nth(at).screenshot();
      const after = await page.locator('.chart').nth(at).screenshot();
      expect(after.equals(before)).toBe(true);
    }
    await still.page.close();
    await page.close();
  });

  test('a chart tells its values on hover and by the arrow keys, and lets go of the keyboard', async () => {
    const { page } = await open();
    await allLive(page);
    const chart = page.locator('#figure-2 .chart');
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
    await allLive(page);
    const wide = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(wide[0]).toBeLessThanOrEqual(wide[1]!);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('axe finds no violation in %s', async (colorScheme) => {
    // The policy of the page keeps every other script out, axe too.
    const { page } = await open({ colorScheme, bypassCSP: true });
    await allLive(page);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('prints without what is only for the screen', async () => {
    const { page } = await open();
    await allLive(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav.contents').isHidden()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
    await page.close();
  });
});
