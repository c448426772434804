import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licence texts of all packages that went into bundles, as their licences ask for.
 *
 * @param files the paths of all files in the bundles
 */
export async function thirdPartyLicences(files) {
  const folders = [...new Set(files.flatMap(packageFolder))].sort();
  const entries = await Promise.all(folders.map(entry));
  const opening = 'Lind contains code of the packages below, each under its own licence.\n';
  return [opening, ...new Set(entries)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` lies in `node_modules/a/node_modules/@b/c`; our own files in none. */
const packageFolder = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [];

async function entry(folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const body = texts.length > 0 ? texts.map((text) => text.trim()).join('\n\n') : withoutText(manifest);
  return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${body}\n`;
}

/** Some licences, such as the MPL, ask that one is told where the source is. */
function withoutText({ author, repository }) {
  const holder = author?.name ?? author;
  const source = (repository?.url ?? repository)?.replace(/^git\+|\.git$/g, '');
  return [holder && `Copyright ${holder}`, source && `Source: ${source}`].filter(Boolean).join('\n');
}
