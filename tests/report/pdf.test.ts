import { expect, test } from 'vitest';
import { pdfOf } from './pdf-tools.js';
import { smallReport, smallStudy } from './small-study.js';

test('letters that no font has are named', async () => {
  const template = '#set document(date: none)\n#json("/report.json").title';
  const document = await smallReport({ ...smallStudy, title: 'Ελπίδα, Łódź, 希望 ⛵' });
  expect((await pdfOf(document, template)).missing).toEqual(['希', '望', '⛵']);
});

const refused = async (template: string): Promise<string> => {
  const document = await smallReport();
  return pdfOf(document, template).then(
    () => 'was set',
    (error: Error) => error.message,
  );
};

test('a template that cannot be used is said with its line', async () => {
  expect(await refused('#let a = 1\n  #b')).toBe(
    'The report template cannot be used: report.typ, line 2, column 4: unknown variable: b.',
  );
});

test('a template reaches no file of the machine and no network', async () => {
  expect(await refused('#read("/etc/hostname")')).toBe(
    'The report template cannot be used: report.typ, line 1, column 7: there is no such file beside it.',
  );
  expect(await refused('#import "@preview/cetz:0.3.0"')).toContain('line 1, column 9: package not found');
});
