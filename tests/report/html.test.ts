import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../../src/report/html/page.js';
import { hostileReport } from './hostile-study.js';
import { bundledTemplates, page, standInScript } from './page.js';
import { smallReport, strictDraw } from './small-study.js';

/** Elements of a page by a plain reading of its tags; text in quotation marks inside tags is respected. */
function tags(html: string): { name: string; attributes: string }[] {
  const outsideScripts = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  return [...outsideScripts.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name, attributes]) => ({ name: name!.toLowerCase(), attributes: attributes ?? '' }),
  );
}

describe('a page of a hostile study', async () => {
  const html = await page(await hostileReport());

  test('holds no script but the one given, and data', () => {
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    const runs = scripts.filter(([, attributes]) => !attributes!.includes('type="application/json"'));
    expect(runs.map(([, , content]) => content)).toEqual([standInScript]);
    for (const [, attributes, content] of scripts) {
      if (attributes!.includes('application/json')) expect(() => JSON.parse(content!)).not.toThrow();
    }
  });

  test('holds no element and no attribute that runs or loads something', () => {
    const found = tags(html);
    const names = new Set(found.map(({ name }) => name));
    for (const name of ['img', 'iframe', 'object', 'embed', 'form', 'link', 'base', 'audio', 'video']) {
      expect(names).not.toContain(name);
    }
    const attributeNames = found.flatMap(({ attributes }) =>
      [...attributes.matchAll(/([^\s="]+)="[^"]*"/g)].map(([, name]) => name!),
    );
    expect(attributeNames.length).toBeGreaterThan(50);
    expect(attributeNames.filter((name) => /^(on.*|src|srcset|style|action)$/i.test(name))).toEqual([]);
  });

  test('links only within the page, to web pages and to e-mail', () => {
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
    expect(links.filter((href) => !/^(#|https:\/\/|mailto:)/.test(href))).toEqual([]);
    expect(links).toContain('https://example.org/page');
  });

  test('shows what was written, and fills in nothing from it', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('{{ title }}');
  });
});

describe('the page', async () => {
  const document = await smallReport();
  const html = await page(document);

  test('allows its own style and script by their hashes and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(style)}`,
      `script-src ${hash(standInScript)}`,
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('names no address but links that a reader may follow', () => {
    const addresses = [...html.replace(/<a href="[^"]*"/g, '').matchAll(/https?:\/\/[^"'\s<)]+/g)].map(
      ([url]) => url,
    );
    const known = ['http://www.w3.org/2000/svg', 'https://vega.github.io/schema/vega-lite/v6.json'];
    expect(
      addresses.filter((url) => !known.includes(url) && !url.startsWith('https://vega.github.io/schema/')),
    ).toEqual([]);
    expect(html).not.toContain('@import');
    expect(html).not.toMatch(/url\((?!#)/);
  });

  test('is the same, byte for byte, when it is made again', async () => {
    expect(await page(await smallReport())).toBe(html);
  });

  test('has every cell of every table, and heads of rows and columns', () => {
    const cells = [...html.matchAll(/<(?:td|th)\b[^>]*>([^<]*)</g)].map(([, text]) => text!.trim());
    const tables = document.body.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    const wanted = tables.flatMap(({ rows }) => rows.flat()).map((cell) => cell.trim());
    const shown = new Set(
      cells.map((cell) => cell.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'")),
    );
    expect(wanted.filter((cell) => !shown.has(cell))).toEqual([]);
    expect(html).toContain('<th scope="col"');
    expect(html).toContain('<th scope="row"');
    expect(html.match(/<caption/g)?.length).toBe(tables.length);
  });

  test('has each chart as an image with a name and a description, and its specifications', () => {
    const figures = document.body.flatMap((block) => (block.kind === 'figure' ? [block] : []));
    expect(figures.length).toBeGreaterThan(0);
    for (const { id, spec } of figures) {
      expect(html).toMatch(
        new RegExp(`role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"`),
      );
      const source = new RegExp(`id="${id}-vega-lite">([\\s\\S]*?)</script>`).exec(html)?.[1];
      expect(JSON.parse(source ?? '')).toEqual(JSON.parse(JSON.stringify(spec)));
    }
  });

  test('has no id twice, and every link within it leads somewhere', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const targets = [...html.matchAll(/(?:href="#|url\(#|aria-labelledby=")([^")]+)/g)].map(([, id]) => id!);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('a style or script that would end its own element is refused', async () => {
  const document = await smallReport();
  const parts = { templates: bundledTemplates, style: 'a {}', script: '"</script>"', draw: strictDraw };
  await expect(renderPage(document, parts)).rejects.toThrow('</script');
});

test.each([
  ['a study', smallReport],
  ['a hostile study', hostileReport],
])('the page of %s passes a validator', async (_, report) => {
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
    await page(await report()),
  );
  const problems = results.flatMap(({ messages }) =>
    messages.map(({ line, message }) => `${line}: ${message}`),
  );
  expect(problems).toEqual([]);
});
