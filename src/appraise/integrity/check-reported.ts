import type { Problem } from '../../study/problem.js';
import type { Doubt, ReportedRow } from './reported-row.js';
import { impossibleInterval } from './rules/intervals.js';
import { impossibleMean, impossibleSd, wrongStandardError } from './rules/means.js';
import { impossibleShare } from './rules/shares.js';
import { wrongP } from './rules/statistics.js';

const rules: readonly ((row: ReportedRow) => readonly Doubt[])[] = [
  impossibleMean,
  impossibleSd,
  wrongStandardError,
  impossibleShare,
  impossibleInterval,
  wrongP,
];

/** Which numbers of a paper cannot be, or hardly can, each with its line. */
export const checkReported = (rows: readonly ReportedRow[], file: string): readonly Problem[] =>
  rows.flatMap((row) =>
    rules
      .flatMap((rule) => rule(row))
      .map(({ code, severity, message }) => ({
        code,
        severity,
        file,
        line: row.line,
        column: null,
        path: '',
        message: row.label === null ? message : `${row.label}: ${message}`,
      })),
  );
