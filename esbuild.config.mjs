// Builds dist/: the command and the library as split bundles, so that each command loads only what it uses,
// the types, and the licences of what is bundled. It is made beside dist/ and then put in its place whole.
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { runtimeOptions } from './esbuild.runtime.mjs';
import { thirdPartyLicences } from './licences.mjs';

const out = await mkdtemp('dist-');
try {
  const bundles = [await bundleForNode(), await bundleForReports()];
  await writeTypes();
  await writeSchema();
  const licences = await thirdPartyLicences(bundles.map(({ metafile }) => metafile));
  await writeFile(join(out, 'THIRD-PARTY-LICENSES.txt'), licences);
  await rm('dist', { recursive: true, force: true });
  // mkdtemp makes a folder for its owner only.
  await chmod(out, 0o755);
  await rename(out, 'dist');
} catch (error) {
  // esbuild has printed what is wrong in the sources, with the line.
  if (!error.errors) throw error;
  process.exitCode = 1;
} finally {
  await rm(out, { recursive: true, force: true });
}

function bundleForNode() {
  return build({
    entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    minify: true,
    legalComments: 'none',
    metafile: true,
    // write-file-atomic names its temporary files by it.
    define: { __filename: 'import.meta.filename' },
    // Bundled CommonJS packages call require() for Node's own modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
}

/** The script that stands in every report. */
function bundleForReports() {
  return build({ ...runtimeOptions, outdir: out, metafile: true });
}

async function writeTypes() {
  const compiler = 'node_modules/typescript/bin/tsc';
  const args = [compiler, '-p', 'tsconfig.types.json', '--outDir', join(out, 'types')];
  await promisify(execFile)(process.execPath, args);
}

/** The schema of study.yaml, for editors: derived from the methods, so it is asked of what was just bundled. */
async function writeSchema() {
  const { publishedSchema } = await import(pathToFileURL(join(out, 'index.js')));
  await writeFile(join(out, 'study.schema.json'), await publishedSchema());
}
