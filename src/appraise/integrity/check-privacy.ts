import {
  anonymity,
  type IdentifyingKind,
  identifyingColumns,
  linesInSmallGroups,
  quasiIdentifiers,
} from '../../data/disclosure.js';
import type { Table } from '../../data/table.js';
import { list, plural, quotedList } from '../../methods/kit/wording.js';
import type { Problem } from '../../study/problem.js';
import type { StudyResults } from '../../study/results.js';

export interface PrivacyInput {
  readonly table: Table;
  /** For the place of a problem. */
  readonly file: string;
  /** What an outsider could know of somebody; null to go by the names of the columns. */
  readonly columns: readonly string[] | null;
  /** The column that says which rows are of one person; null when each row is one. */
  readonly person: string | null;
  /** How many people must be alike at least; null when none is asked for. */
  readonly least: number | null;
  /** What the report would print; null without results. */
  readonly results: StudyResults | null;
}

export const kindsInWords: { readonly [kind in IdentifyingKind]: string } = {
  name: 'names of people',
  'record-number': 'numbers of hospital or insurance records',
  'birth-date': 'dates of birth',
  postcode: 'postcodes or addresses',
  email: 'e-mail addresses',
  telephone: 'telephone numbers',
};

/** The least count that tables for others commonly show, when no other is asked for. */
const usualLeast = 5;

/**
 * Whether anybody could be recognised: columns that name people, people who stand alone by what others know of them,
 * and small counts in the tables of a report.
 *
 * @throws LindError `unknown-column`
 */
export function checkPrivacy(input: PrivacyInput): readonly Problem[] {
  return [...directIdentifiers(input), ...together(input), ...smallCells(input)];
}

const problem = (
  severity: Problem['severity'],
  code: string,
  { file, line = null, message }: { file: string; line?: number | null; message: string },
): Problem => ({ code, severity, file, line, column: null, path: '', message });

const directIdentifiers = ({ table, file }: PrivacyInput): Problem[] =>
  identifyingColumns(table).map(({ column, kind }) =>
    problem('error', 'direct-identifier', {
      file,
      message: `"${column}" looks like ${kindsInWords[kind]}. Take it out ("lind deidentify" makes a safe copy), unless you know that it is none.`,
    }),
  );

function together({ table, file, columns, person, least }: PrivacyInput): Problem[] {
  const direct = identifyingColumns(table).map(({ column }) => column);
  const known = columns ?? quasiIdentifiers(table).filter((name) => !direct.includes(name));
  if (known.length === 0) return [];
  const { k, groups } = anonymity(table, known, person);
  const demanded = least ?? 2;
  const lines = linesInSmallGroups(table, { columns: known, person }, demanded);
  if (lines.length === 0) return [];
  const who = demanded === 2 ? 'alone in their combination' : `in groups of fewer than ${demanded}`;
  return [
    problem(least === null ? 'warning' : 'error', 'small-groups', {
      file,
      line: lines[0]!,
      message: `By ${quotedList(known)}, ${person === null ? plural(lines.length, 'person', 'people') : plural(lines.length, 'row')} of ${table.rows} ${lines.length === 1 ? 'is' : 'are'} ${who} (k = ${k}, ${plural(groups, 'combination')}); ${lines.length === 1 ? 'the line is' : 'the lines are'} ${shown(lines)}. Make the columns coarser ("lind deidentify"), or leave one out.`,
    }),
  ];
}

const shown = (lines: readonly number[]): string =>
  lines.length > 12
    ? `${lines.slice(0, 12).join(', ')} and ${lines.length - 12} more`
    : list(lines.map(String));

/** Counts of one to four people in tables that are printed, one sentence an analysis. */
function smallCells({ results, least }: PrivacyInput): Problem[] {
  const limit = least ?? usualLeast;
  return (results?.analyses ?? []).flatMap(({ id, result }) => {
    const rows = Object.values(result?.tables ?? {}).flat();
    const small = rows.flatMap(({ count, events }) => [count, events]).filter((cell) => isSmall(cell, limit));
    if (small.length === 0) return [];
    return [
      problem('warning', 'small-cells', {
        file: 'results.json',
        message: `The tables of "${id}" hold ${plural(small.length, 'count')} below ${limit} and above 0, which the report would print. Before it leaves your hands, join categories or leave the table out.`,
      }),
    ];
  });
}

const isSmall = (cell: unknown, limit: number): boolean =>
  typeof cell === 'number' && cell > 0 && cell < limit;
