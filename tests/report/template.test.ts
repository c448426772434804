import { expect, test } from 'vitest';
import { renderTemplate } from '../../src/report/html/template.js';
import { page } from './page.js';
import { smallReport } from './small-study.js';

const message = (template: string, values = {}): Promise<string> =>
  renderTemplate({ 'report.liquid': template }, values).then(
    (text) => `no error: ${text}`,
    (error: Error) => error.message,
  );

test('a template of an instructor takes the place of the bundled one', async () => {
  const html = await page(await smallReport(), {
    'report.liquid': '<h1>Course 101: {{ report.title }}</h1>',
  });
  expect(html).toBe('<h1>Course 101: A drug for blood pressure</h1>');
});

test('a part may be replaced alone', async () => {
  const html = await page(await smallReport(), { 'table.liquid': '<p>Table {{ table.number }}</p>' });
  expect(html).toContain('<p>Table 1</p>');
  expect(html).not.toContain('<table>');
});

test('values are escaped', async () => {
  expect(await renderTemplate({ 'report.liquid': '{{ a }}' }, { a: '<b>' })).toBe('&lt;b&gt;');
});

test('what is wrong with a template is said with its line', async () => {
  expect(await message('line\n{{ report.tilte }}', { report: {} })).toMatchInlineSnapshot(
    `"The report template cannot be used: report.liquid, line 2, column 4: undefined variable: report.tilte."`,
  );
  expect(await message('{% if a %}')).toMatchInlineSnapshot(
    `"The report template cannot be used: report.liquid, line 1, column 1: tag {% if a %} not closed."`,
  );
  expect(await message('{{ a | shout }}', { a: 'x' })).toMatchInlineSnapshot(
    `"The report template cannot be used: report.liquid, line 1, column 1: undefined filter: shout."`,
  );
  expect(await message("{% render 'missing' %}")).toMatchInlineSnapshot(
    `"The report template cannot be used: report.liquid, line 1, column 1: ENOENT: Failed to lookup "missing" in "."."`,
  );
  expect(await message('{% launch %}')).toMatchInlineSnapshot(
    `"The report template cannot be used: report.liquid, line 1, column 1: tag "launch" not found."`,
  );
});

test('a template reaches no files and nothing but the values themselves', async () => {
  expect(await message("{% include '../../package.json' %}")).toContain('cannot be used');
  expect(await message("{% render '/etc/hostname' %}")).toContain('cannot be used');
  expect(await message('{{ a.constructor.name }}', { a: {} })).toContain('cannot be used');
});

test('a template that never ends is stopped', async () => {
  expect(await message('{% for i in (1..1000000000) %}{{ i }}{% endfor %}')).toContain('cannot be used');
});
