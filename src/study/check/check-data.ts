import { findProblems } from '../../data/problems.js';
import type { Remark } from '../../data/remark.js';
import type { Table } from '../../data/table.js';
import type { Problem } from '../problem.js';
import { inFile } from './found.js';

/** The codebook is the study's way to say it; the flag is that of a single analysis. */
const withoutFlag = (message: string): string => message.replace(/ or with --missing "[^"]*"/, '');

/** What in the data needs a person's eye: warnings, with the first line they are about. */
export function checkData(file: string, table: Table, remarks: readonly Remark[]): readonly Problem[] {
  return [...remarks, ...findProblems(table)]
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, lines, message }) =>
      inFile(file, lines[0] ?? null, { code, severity: 'warning', message: withoutFlag(message) }),
    );
}
