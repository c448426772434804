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

/** A browser of this machine. */
export function openBrowser(): Promise<Browser> {
  const executablePath = places.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) {
    throw new Error('There is no Chromium here; install it, or name it in the variable CHROMIUM.');
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** The script of a report as it is built for the package. */
export async function reportScript(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const bundle = await rolldown({ ...runtimeInput, cwd: root });
  const { output } = await bundle.generate(runtimeOutput);
  await bundle.close();
  return output[0].code;
}
