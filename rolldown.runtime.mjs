import { readFileSync } from 'node:fs';

// How the script of a report is built: Vega without the parts that no chart of Lind uses (maps, graphs, word
// clouds, ...), which make a quarter of it. Vega-Lite is not in it: charts are compiled when the report is made.
const unused = /^vega-(crossfilter|force|geo|hierarchy|label|projection|regression|voronoi|wordcloud)$/;

const leaveOutUnused = {
  name: 'leave-out-unused',
  resolveId: (id) => (unused.test(id) ? `\0unused:${id}` : null),
  // Vega exports this one by name.
  load: (id) => (id.startsWith('\0unused:') ? 'export const projection = undefined;' : null),
};

/** All packages of Vega share one licence, and all of D3 another. */
const licence = (name) =>
  `${name}: ${readFileSync(new URL(`./node_modules/${name}/LICENSE`, import.meta.url), 'utf8')}`;

export const runtimeInput = {
  input: { 'report-runtime': 'src/report/browser/upgrade.ts' },
  platform: 'browser',
  transform: { target: ['chrome90', 'firefox90', 'safari15'] },
  plugins: [leaveOutUnused],
};

export const runtimeOutput = {
  format: 'iife',
  minify: true,
  // Each report carries this code, and with it the notices that its licences ask for.
  postBanner: `/*\n${['vega', 'd3-scale'].map(licence).join('\n')}*/`,
};
