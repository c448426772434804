import { type KeyPath, pathText } from '../../study/problem.js';
import type { Study } from '../../study/study.js';

/**
 * A place in a study as a student knows it.
 *
 * @example placeName({ findings: [{ analysis: 'falls' }] }, ['findings', 0, 'says']) // => 'Finding on "falls"'
 * @example placeName({}, ['limitations', 1]) // => 'Limitation 2'
 * @example placeName({}, ['conclusion']) // => 'Conclusion'
 */
export function placeName({ findings = [] }: Pick<Study, 'findings'>, path: KeyPath): string {
  const [part, at] = path;
  if (part === 'findings') return `Finding on "${findings[Number(at)]?.analysis}"`;
  if (part === 'limitations') return `Limitation ${Number(at) + 1}`;
  const text = pathText(path);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
