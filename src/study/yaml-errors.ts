import type { Problem } from './problem.js';

/** What each fault of YAML means for the person who wrote it, and what to do. */
const sentences: { readonly [code: string]: string } = {
  ALIAS_PROPS: 'A reference (*name) stands where it cannot; write the value out.',
  BAD_ALIAS:
    'References (*name) are not used here; write the value out, or put text that begins with * in quotation marks.',
  BAD_DIRECTIVE: 'A line that begins with % is not understood here; remove it.',
  BAD_DQ_ESCAPE:
    'A backslash in double quotation marks must be written twice; or use single quotation marks.',
  BAD_INDENT:
    'The indentation does not fit; keys of one block must begin in the same column, and every bracket must be closed.',
  BAD_PROP_ORDER: 'An anchor or tag stands in the wrong place; remove it.',
  BAD_SCALAR_START:
    'Text that begins with a special character (such as @, ` or %) must stand in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'There are two colons on one line; put text that holds ": " in quotation marks.',
  BLOCK_IN_FLOW: 'A list or block of keys stands inside brackets; write it on lines of its own.',
  DUPLICATE_KEY: 'This key is there twice in one block; keep one of them.',
  KEY_OVER_1024_CHARS: 'A key is too long; a line with a colon in it may be missing its quotation marks.',
  MISSING_CHAR: 'A closing quotation mark, bracket, comma or colon is missing.',
  MULTILINE_IMPLICIT_KEY: 'A key must be followed on its own line by a colon and a space.',
  MULTIPLE_DOCS: 'A study file holds one document; remove the line "---" and what follows it.',
  MULTIPLE_TAGS: 'A value has two tags; remove them.',
  MULTIPLE_ANCHORS: 'A value has two anchors; remove them.',
  NON_STRING_KEY: 'This key cannot be used; a key is plain text, a number stands in quotation marks.',
  TAB_AS_INDENT: 'The line begins with a tab; indent with spaces.',
  TAG_RESOLVE_FAILED:
    'Tags (words that begin with !) are not used here; remove it, or put the text in quotation marks.',
  UNEXPECTED_TOKEN:
    'Something stands where it cannot be read; look for a missing quotation mark, colon or dash, here or on the line before.',
};

/** A fault as the YAML reader names it. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** A fault of YAML as a problem of the study file, at a place. */
export function syntaxProblem(fault: Fault, at: Pick<Problem, 'file' | 'line' | 'column'>): Problem {
  const message = sentences[fault.code] ?? `This is not valid YAML (${fault.message}).`;
  return { code: 'bad-yaml', severity: 'error', path: '', message, ...at };
}
