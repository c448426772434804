// Builds dist/: the command and the library as bundles of few parts, so that each command starts fast and loads
// only what it uses, the types, and the licences of what is bundled. It is made beside dist/ and then put in its
// place whole.
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { rolldown } from 'rolldown';
import { pageFonts } from './fonts.mjs';
import { thirdPartyLicences } from './licences.mjs';
import { runtimeInput, runtimeOutput } from './rolldown.runtime.mjs';

const out = await mkdtemp('dist-');
try {
  const modules = [...(await bundleForNode()), ...(await bundleForReports())];
  await copyFile('node_modules/@resvg/resvg-wasm/index_bg.wasm', join(out, 'resvg.wasm'));
  await writeFile(join(out, 'report-fonts.css'), await pageFonts());
  await writeTypes();
  await writeSchema();
  await writeFile(join(out, 'THIRD-PARTY-LICENSES.txt'), await thirdPartyLicences(modules));
  await rm('dist', { recursive: true, force: true });
  // mkdtemp makes a folder for its owner only.
  await chmod(out, 0o755);
  await rename(out, 'dist');
} catch (error) {
  // What is wrong in the sources, with the line; not the stack of the bundler.
  console.error(stripVTControlCharacters(error.message));
  process.exitCode = 1;
} finally {
  await rm(out, { recursive: true, force: true });
}

/**
 * Each file that Node loads costs about a millisecond. So what every command needs to start is one file, what
 * nearly every analysis uses is another, and only what some use is apart. The entry itself must stay apart: what
 * imports the library may not run the command.
 */
function bundleForNode() {
  const start = [
    /[\\/]src[\\/](errors|version|effects|cli[\\/](run|program|commands))/,
    /[\\/]node_modules[\\/](commander|picocolors)/,
  ];
  const core = [
    /[\\/]src[\\/](data|stats|methods[\\/](kit|index)|charts[\\/](spec|theme|interval|groups)|cli[\\/](analyze|terminal|load-table))/,
    /[\\/]node_modules[\\/](csv-parse|simple-statistics|fastest-levenshtein|fast-string)/,
  ];
  const oneOf = (patterns) => (id) => patterns.some((pattern) => pattern.test(id));
  return bundle(
    {
      input: {
        main: 'src/cli/main.ts',
        index: 'src/index.ts',
        'grade-worker': 'src/cli/grade/worker.ts',
      },
      platform: 'node',
      // Optional, so it may not be there.
      external: ['@myriaddreamin/typst-ts-web-compiler'],
      // write-file-atomic names its temporary files by it.
      transform: { target: 'node20.17', define: { __filename: 'import.meta.filename' } },
    },
    {
      format: 'esm',
      minify: true,
      codeSplitting: {
        groups: [
          { name: 'start', test: oneOf(start), priority: 2 },
          { name: 'core', test: oneOf(core), priority: 1 },
        ],
      },
    },
  );
}

/** The script that stands in every report. */
function bundleForReports() {
  return bundle(runtimeInput, runtimeOutput);
}

/** Writes a bundle to `out`; the files that went into it. */
async function bundle(input, output) {
  const made = await rolldown(input);
  try {
    const { output: files } = await made.write({ ...output, dir: out });
    return files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  } finally {
    await made.close();
  }
}

async function writeTypes() {
  const compiler = 'node_modules/typescript/bin/tsc';
  const args = [compiler, '-p', 'tsconfig.types.json', '--outDir', join(out, 'types')];
  await promisify(execFile)(process.execPath, args);
}

/** The schemas of what people write, for editors: derived from the methods, so they are asked of what was just bundled. */
async function writeSchema() {
  const { publishedSchema, publishedRecipeSchema, publishedRubricSchema, publishedWorksheetSchema } =
    await import(pathToFileURL(join(out, 'index.js')));
  await writeFile(join(out, 'study.schema.json'), await publishedSchema());
  await writeFile(join(out, 'recipe.schema.json'), await publishedRecipeSchema());
  await writeFile(join(out, 'rubric.schema.json'), publishedRubricSchema());
  await writeFile(join(out, 'worksheet.schema.json'), publishedWorksheetSchema());
}
