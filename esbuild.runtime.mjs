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

export const runtimeOptions = {
  entryPoints: { 'report-runtime': 'src/report/browser/upgrade.ts' },
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['chrome90', 'firefox90', 'safari15'],
  minify: true,
  legalComments: 'none',
  // Each report carries this code, and with it the notice that its licences ask for.
  banner: {
    js: '/* Contains Vega (c) 2015-2025 University of Washington Interactive Data Lab, BSD-3-Clause, and D3 (c) 2010-2025 Mike Bostock, ISC. Lind is MIT. */',
  },
  plugins: [leaveOutUnused],
};
