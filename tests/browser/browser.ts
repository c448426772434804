import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { runtimeInput, runtimeOutput } from '../../rolldown.runtime.mjs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser of this machine; null when there is none, and the tests that need one are skipped. */
export const browserPath: string | null =
  places.find((path) => path !== undefined && existsSync(path)) ?? null;

if (browserPath === null) {
  console.warn('Skipped: there is no Chromium here. Install it, or name it in the variable CHROMIUM.');
}

export function openBrowser(): Promise<Browser> {
  if (browserPath === null) throw new Error('there is no browser');
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
}

/** The script of a report as it is built for the package. */
export async function reportScript(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const bundle = await rolldown({ ...runtimeInput, cwd: root });
  const { output } = await bundle.generate(runtimeOutput);
  await bundle.close();
  return output[0].code;
}
