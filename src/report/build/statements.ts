import { list } from '../../methods/kit/wording.js';
import { type StatementKind, statementKinds } from '../../study/reporting.js';
import type { Study } from '../../study/study.js';
import { type Block, type Entry, heading, written } from '../document.js';

const terms: { readonly [K in StatementKind]: string } = {
  approval: 'Ethical approval',
  consent: 'Consent',
  registration: 'Registration',
  protocol: 'Protocol and plan of analysis',
  funding: 'Funding',
  conflicts: 'Conflicts of interest',
  'data-availability': 'Data and code',
  'public-involvement': 'Patient and public involvement',
  'ai-use': 'Use of artificial intelligence',
};

/** What the authors declare; what they have not declared is named, since silence is no declaration. */
export function statementsSection({ statements = {} }: Study): readonly Block[] {
  const given = statementKinds.filter((kind) => statements[kind] !== undefined);
  const open = statementKinds.filter((kind) => statements[kind] === undefined);
  const entries: readonly Entry[] = given.map((kind) => ({
    term: terms[kind],
    content: [written(statements[kind], terms[kind])],
  }));
  const left = list(open.map((kind) => terms[kind].charAt(0).toLowerCase() + terms[kind].slice(1)));
  return [
    heading(2, 'statements', 'Statements'),
    ...(entries.length > 0 ? [{ kind: 'definitions', entries } as const] : []),
    ...(open.length > 0 ? [{ kind: 'missing', what: `statements on ${left}` } as const] : []),
  ];
}
