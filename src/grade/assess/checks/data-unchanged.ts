import { plural } from '../../../methods/kit/wording.js';
import type { ChangedCell } from '../data/changes.js';
import type { DataReview } from '../data/data-review.js';
import { type Judged, judged } from '../judged.js';
import type { Review } from '../review.js';

/** So many places are named. */
const named = 5;

/** Whether the data file is the one that was handed out; a file that was cleaned and no more is as good. */
export function dataUnchanged({ data }: Pick<Review, 'data'>): Judged {
  const { kept, used, compared, failure } = data;
  if (kept !== null) return judged(1, 'The data file is the one that was handed out.', [kept]);
  if (compared === null) {
    return judged(0, 'The data file is not the one that was handed out, and cannot be compared with it.', [
      failure!,
    ]);
  }
  const { changes, cleaning } = compared;
  const { altered, emptied, removedLines, addedRows, fates, precision } = cleaning;
  if (isOtherData(data)) {
    return judged(0, 'The data are not those that you were given.', [
      `Of ${plural(changes.rows, 'row')} that you were given hardly one is in ${used}.`,
    ]);
  }
  const evidence = changeTexts(data);
  if (altered.length > 0 || addedRows > 0) {
    return judged(
      0,
      'The data file holds values that were not in it when it was handed out, at places where nothing was wrong.',
      evidence,
    );
  }
  if (emptied.length > 0 || removedLines.length > 0) {
    return judged(
      precision,
      'Values or rows in which nothing was wrong were taken out of the data file; keep the file as it is, and work on a copy.',
      evidence,
    );
  }
  const cleaned = fates.filter(({ fate }) => fate !== 'missed' && fate !== 'declared-missing').length;
  if (cleaned > 0) {
    return judged(
      1,
      'The data file was cleaned where it stands, and nothing else was changed in it; next time keep it as it is, and work on a copy.',
      evidence,
    );
  }
  const gone = changes.removedColumns.length === 0 ? '' : ' but for columns that were left out';
  return judged(
    1,
    `The data file says what it said when it was handed out${gone}; another program wrote it.`,
    [used],
  );
}

/** Whether hardly a row is left of the data that were handed out. */
export function isOtherData({ compared }: DataReview): boolean {
  if (compared === null) return false;
  const { cells, removedLines, rows } = compared.changes;
  const touched = new Set([...cells.map(({ line }) => line), ...removedLines]);
  return touched.size > 0.9 * rows;
}

/** What was changed at places where nothing was wrong, in a few lines. */
export function changeTexts({ compared }: DataReview): string[] {
  if (compared === null) return [];
  const { altered, emptied, removedLines, addedRows } = compared.cleaning;
  return [
    ...some(altered.map(cellText)),
    ...some(emptied.map(cellText)),
    ...(removedLines.length > 0
      ? [`Taken out: ${plural(removedLines.length, 'row')} (${linesText(removedLines)}).`]
      : []),
    ...(addedRows > 0 ? [`Put in: ${plural(addedRows, 'row')}.`] : []),
  ];
}

const some = (texts: readonly string[]): string[] =>
  texts.length > named ? [...texts.slice(0, named), `and ${texts.length - named} more.`] : [...texts];

const cellText = ({ line, column, before, after }: ChangedCell): string =>
  `Line ${line}, ${column}: ${quoted(before)} became ${quoted(after)}.`;

const quoted = (cell: string): string => (cell === '' ? 'an empty cell' : `"${cell.slice(0, 60)}"`);

const linesText = (lines: readonly number[]): string => {
  const shown = lines.slice(0, named).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > named ? ' and others' : ''}`;
};
