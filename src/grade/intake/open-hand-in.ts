import { enumerated, quoted } from '../../data/wording.js';
import { list } from '../../methods/kit/wording.js';
import { studyFiles } from '../../study/files.js';
import type { HandedIn } from '../submission.js';
import { limits } from './limits.js';
import { refusal } from './refusal.js';
import { isLeftover } from './safe-path.js';
import { unzip } from './zip/unzip.js';

/**
 * The study in what was handed in, wherever in it it lies: in a folder, a zip, or a zip that was put into a folder
 * and zipped again.
 *
 * @param raw files as they were handed in, by their paths
 * @throws LindError `refused`, with the reason in a sentence
 */
export async function openHandIn(raw: HandedIn, nesting: number = limits.nesting): Promise<HandedIn> {
  const paths = [...raw.keys()].filter((path) => !isLeftover(path));
  const folders = paths.filter(isStudyFile).map((path) => path.slice(0, -studyFiles.study.length));
  if (folders.length > 1) throw refusal.severalStudies(list(folders.slice(0, 5).map(folderName)));
  if (folders.length === 1) return filesBelow(raw, folders[0]!);
  const zips = paths.filter((path) => /\.zip$/i.test(path));
  if (zips.length > 1) throw refusal.severalZips(enumerated(zips.map(quoted)));
  if (zips.length === 0 || nesting === 0) throw refusal.noStudy(heldText(paths));
  const [zip] = zips;
  return openHandIn(await unzip(raw.get(zip!)!, zip!), nesting - 1);
}

const isStudyFile = (path: string): boolean =>
  path === studyFiles.study || path.endsWith(`/${studyFiles.study}`);

const folderName = (folder: string): string => (folder === '' ? 'one at its top' : quoted(folder));

const heldText = (paths: readonly string[]): string =>
  paths.length === 0 ? 'nothing' : enumerated(paths.map(quoted));

/** @param folder empty, or with a slash at its end */
function filesBelow(files: HandedIn, folder: string): HandedIn {
  const below = [...files].filter(([path]) => path.startsWith(folder) && !isLeftover(path));
  return new Map(below.map(([path, bytes]) => [path.slice(folder.length), bytes]));
}
