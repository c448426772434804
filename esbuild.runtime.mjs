import { readFileSync } from 'node:fs';

// How the script of a report is built: Vega without the parts that no chart of Lind uses (maps, graphs, word
// clouds, ...), which make a quarter of it. Vega-Lite is not in it: charts are compiled when the report is made.
const unused = /^vega-(crossfilter|force|geo|hierarchy|label|projection|regression|voronoi|wordcloud)$/;

const leaveOutUnused = {
  name: 'leave-out-unused',
  setup(build) {
    build.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }));
    // Vega exports this one by name.
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents: 'export const projection = undefined;',
    }));
  },
};

/** All packages of Vega share one licence, and all of D3 another. */
const licence = (name) =>
  `${name}: ${readFileSync(new URL(`./node_modules/${name}/LICENSE`, import.meta.url), 'utf8')}`;

export const runtimeOptions = {
  entryPoints: { 'report-runtime': 'src/report/browser/upgrade.ts' },
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['chrome90', 'firefox90', 'safari15'],
  minify: true,
  legalComments: 'none',
  // Each report carries this code, and with it the notices that its licences ask for.
  banner: { js: `/*\n${['vega', 'd3-scale'].map(licence).join('\n')}*/` },
  plugins: [leaveOutUnused],
};
