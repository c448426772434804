import { basename, join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { mainTemplate, type Templates } from '../../report/html/template.js';

/** What the look of a report is made of. */
export interface Look {
  readonly templates: Templates;
  readonly style: string;
}

const styleFile = 'style.css';

/**
 * The bundled templates and style sheet, with an instructor's own in their place.
 *
 * @param custom a file that replaces the page (or, by its name, another part), or a folder of such files
 * @throws LindError `no-file`, or `bad-template` for a folder without templates
 */
export async function loadLook(effects: Effects, custom: string | undefined): Promise<Look> {
  const bundled = await readParts(effects, join(effects.packageRoot, 'templates', 'report'));
  const own = custom === undefined ? {} : await readCustom(effects, custom, Object.keys(bundled));
  const { [styleFile]: style = '', ...templates } = { ...bundled, ...own };
  return { templates, style };
}

async function readCustom(effects: Effects, path: string, names: readonly string[]): Promise<Templates> {
  if ((await effects.list(path)).length === 0) {
    const name = names.includes(basename(path)) ? basename(path) : mainTemplate;
    return { [name]: await readText(effects, path) };
  }
  const parts = await readParts(effects, path);
  if (Object.keys(parts).length > 0) return parts;
  throw new LindError(
    'bad-template',
    `The folder ${path} holds no template; it may hold any of ${names.join(', ')}.`,
  );
}

async function readParts(effects: Effects, folder: string): Promise<Templates> {
  const names = (await effects.list(folder)).filter((name) => name.endsWith('.liquid') || name === styleFile);
  const parts = names.map(async (name) => [name, await readText(effects, join(folder, name))] as const);
  return Object.fromEntries(await Promise.all(parts));
}

const readText = async (effects: Effects, path: string): Promise<string> =>
  new TextDecoder().decode(await effects.readFile(path));
