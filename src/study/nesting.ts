/** No study is nested deeper; the YAML reader works level by level, and Node ends the process where its stack does. */
const deepest = 64;
const widestIndent = 200;

/**
 * Whether a text could be YAML that is nested so deeply that reading it is not safe. It counts what can open a
 * level: brackets, dashes in a row, indentation.
 *
 * @example nestsTooDeeply('a: [1, [2]]') // => false
 * @example nestsTooDeeply(`a: ${'['.repeat(1000)}`) // => true
 */
export function nestsTooDeeply(text: string): boolean {
  let open = 0;
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) open = 0;
    open = openBrackets(line, open);
    if (open > deepest || indentOf(line) > widestIndent) return true;
  }
  return false;
}

/** The most levels of brackets that are open on a line. Brackets in prose count too, so unmatched ones are few. */
function openBrackets(line: string, before: number): number {
  let open = before;
  for (const sign of line) {
    if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    if (open > deepest) break;
  }
  return open;
}

/** Blanks and the dashes and question marks that open a level each, at the beginning of a line. */
const indentOf = (line: string): number => /^(?:[ \t]|[-?:](?=[ \t]))*/.exec(line)![0].length;
