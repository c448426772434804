import { describe, expect, test } from 'vitest';
import { carriedElement, readCarried } from '../../src/report/carried.js';
import { page } from './page.js';
import { smallCarried, smallReport } from './small-study.js';

describe('the study that a report carries', () => {
  test('is read from the page as it was written, whatever it holds', async () => {
    expect(readCarried(await page(await smallReport()), 'report.html')).toEqual(smallCarried);
  });

  test.each([
    ['carries no study', '<!doctype html><p>Hello</p>'],
    ['cannot be read', carriedElement(smallCarried).repeat(2)],
    ['cannot be read', carriedElement(smallCarried).replace('"journal":""', '"journal":7')],
    ['cannot be read', carriedElement(smallCarried).replace('{', '')],
  ])('a report that %s is refused in one sentence', (reason, html) => {
    expect(() => readCarried(html, 'report.html')).toThrow(reason);
  });
});
