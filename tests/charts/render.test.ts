import { describe, expect, test } from 'vitest';
import { intervalChart } from '../../src/charts/interval-chart.js';
import { renderChart } from '../../src/charts/render.js';
import { withTextLengths } from '../../src/charts/text-length.js';
import { textWidth } from '../../src/charts/text-width.js';

const chart = (label: string) =>
  intervalChart({
    axisTitle: 'Risk',
    axis: 'percent',
    description: 'A risk.',
    rows: [{ label, estimate: 0.5, low: 0.4, high: 0.6, text: '50% (40% to 60%)' }],
  });

describe('a chart drawn without a browser', () => {
  test('is the same each time', async () => {
    expect(await renderChart(chart('a'))).toEqual(await renderChart(chart('a')));
  });

  test('shows text as text', async () => {
    const { svg } = await renderChart(chart('<script>&'));
    expect(svg).toContain('&lt;script&gt;&amp;');
    expect(svg).not.toContain('<script');
  });

  test('leaves room for long labels', async () => {
    const width = async (label: string) =>
      Number(/width="(\d+)"/.exec((await renderChart(chart(label))).svg)?.[1]);
    expect((await width('m'.repeat(20))) - (await width('i'.repeat(20)))).toBeGreaterThan(100);
  });

  test('does not change the specification', async () => {
    const spec = chart('a');
    const before = structuredClone(spec);
    await renderChart(spec);
    expect(spec).toEqual(before);
  });

  test('tells what Vega-Lite finds doubtful', async () => {
    const said: string[] = [];
    const odd = { ...chart('a'), encoding: { nonsense: { field: 'x', type: 'quantitative' } } };
    await renderChart(odd as never, (message) => said.push(message));
    expect(said.length).toBeGreaterThan(0);
  });

  test('fetches nothing', async () => {
    const said: string[] = [];
    const fetching = {
      description: '',
      data: { url: 'https://example.org/data.json' },
      mark: 'point',
      encoding: {},
    };
    await renderChart(fetching as never, (message) => said.push(message));
    expect(said.join()).toContain('may not load');
  });
});

// From the published metrics: s 500, t 278, r 333, e 556, p 556, o 556, m 833, y 500, c 500, i 222, n 556; W 944.
test('text is as wide as in Helvetica', () => {
  expect(textWidth('streptomycin', 100)).toBeCloseTo(566.8, 6);
  expect(textWidth('WWW', 10)).toBeCloseTo(28.32, 6);
  expect(textWidth('', 12)).toBe(0);
});

test('lines of text get the width that the layout reckoned with', () => {
  const svg =
    '<text font-size="10px" x="1"><tspan>a&amp;b</tspan><tspan x="0" dy="12">c</tspan></text><path/>';
  expect(withTextLengths(svg)).toBe(
    '<text font-size="10px" x="1"><tspan textLength="17.8" lengthAdjust="spacingAndGlyphs">a&amp;b</tspan><tspan x="0" dy="12" textLength="5.0" lengthAdjust="spacingAndGlyphs">c</tspan></text><path/>',
  );
});
