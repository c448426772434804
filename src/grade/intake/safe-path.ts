import { limits } from './limits.js';

/**
 * What is wrong with a path that somebody else has written, as the end of a sentence; null when it names a file below
 * its folder.
 *
 * @param path with forward slashes
 * @example pathProblem('study/data/trial.csv') // => null
 * @example pathProblem('../../trial.csv') // => 'leads out of its folder'
 */
export function pathProblem(path: string): string | null {
  const parts = path.split('/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || parts.includes('..')) return 'leads out of its folder';
  if (/\p{Cc}/u.test(path)) return 'holds control characters';
  if (path.length > limits.pathLength || parts.length > limits.pathDepth)
    return 'is longer or deeper than a path may be';
  return null;
}

/**
 * A path as files are looked up by: without empty steps, its accents in one form whatever machine wrote them.
 *
 * @example plainPath('./study//data.csv') // => 'study/data.csv'
 */
export const plainPath = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
    .normalize('NFC');

/** What operating systems leave in folders and zips. */
const leftovers = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

export const isLeftover = (path: string): boolean => leftovers.test(path);
