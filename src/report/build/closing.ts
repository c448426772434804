import type { Study } from '../../study/study.js';
import { studyScript } from '../../study/study-script.js';
import { version } from '../../version.js';
import { type Block, type Entry, heading, text } from '../document.js';
import type { ReportInput } from '../input.js';
import type { Apparatus } from './apparatus.js';

/** Who did what, in the roles of CRediT. */
export function contributionsSection({ authors = [] }: Study): readonly Block[] {
  const withRoles = authors.filter(({ roles = [] }) => roles.length > 0);
  if (withRoles.length === 0) return [];
  return [
    heading(2, 'contributions', 'Contributions'),
    {
      kind: 'definitions',
      entries: withRoles.map(({ name, roles = [] }) => entry(name, `${roles.join('; ')}.`)),
    },
  ];
}

/** What makes the report checkable: versions, hashes, and the commands that make it again. */
export function rerunSection({ run: { study, ...run }, journalHash }: ReportInput): readonly Block[] {
  const data = study.data
    ? [machineEntry('Data', study.data.file), machineEntry('SHA-256 of the data', run.dataHash ?? 'none')]
    : [];
  return [
    heading(2, 'reproduce', 'How to re-run this report'),
    text(
      'In the folder of the study, these commands check it, make every number again, and make this report again.',
    ),
    { kind: 'commands', lines: ['lind check', 'lind run', 'lind report'] },
    {
      kind: 'definitions',
      entries: [
        entry('Lind', `version ${version}`),
        ...data,
        ...codebookEntry(run.codebookHash),
        ...planEntries(run.planHash, run.lock.binding?.planHash),
        ...(journalHash === null ? [] : [machineEntry('SHA-256 of the run in the journal', journalHash)]),
      ],
    },
  ];
}

/** The sources in the order in which the text cites them. */
export function referencesSection({ references }: Apparatus): readonly Block[] {
  if (references.length === 0) return [];
  return [heading(2, 'references', 'References'), { kind: 'references', entries: references }];
}

/** The whole study as a script, for those who would check it with other software. */
export function scriptSection({ run }: ReportInput): readonly Block[] {
  const lines = studyScript(run).trimEnd().split('\n');
  return [
    heading(2, 'r-script', 'Appendix: every analysis in R'),
    text(
      'This script computes the same numbers in R, without Lind. "lind export" writes it as a file, to be run from the folder of the study.',
    ),
    {
      kind: 'listing',
      id: 'r-script-text',
      title: `The script (${lines.length} lines)`,
      language: 'r',
      lines,
    },
  ];
}

/** One hash where the plan is as it was locked. */
function planEntries(now: string, locked: string | undefined): readonly Entry[] {
  if (now === locked) return [machineEntry('SHA-256 of the plan, as locked', now)];
  const lockedTerm = 'SHA-256 of the locked plan';
  return [
    machineEntry('SHA-256 of the plan', now),
    locked === undefined ? entry(lockedTerm, 'not locked in time') : machineEntry(lockedTerm, locked),
  ];
}

const codebookEntry = (hash: string | null): readonly Entry[] =>
  hash === null ? [] : [machineEntry('SHA-256 of the codebook', hash)];

const machineEntry = (term: string, code: string): Entry => ({ term, content: [text({ code })] });

const entry = (term: string, words: string): Entry => ({ term, content: [text(words)] });
