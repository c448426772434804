import { fixed, share, whole } from '../kit/format.js';
import type { PresentedTable } from '../kit/present.js';
import type { Result, Row } from '../kit/result.js';
import { decimalsOf, meanSd, medianIqr } from '../kit/summaries.js';
import { left, right, rowsBy } from '../kit/table-rows.js';

/** Variables in rows, their levels indented, groups in columns with their size; SMD where there are two groups. */
export function presentTableOne({ tables, input }: Result): PresentedTable[] {
  const rows = tables.rows ?? [];
  const balance = tables.balance;
  const nonnormal = new Set((input.options.nonnormal as readonly string[] | undefined) ?? []);
  const smd = new Map((balance ?? []).map((row) => [row.variable, writeSmd(row)]));
  const groups = [...rowsBy(rows, 'group').values()].map((own) => own[0]!);
  const body = [...rowsBy(rows, 'variable').values()].flatMap((own) => {
    const lines = own[0]!.level === null ? numberLines(own, nonnormal) : levelLines(own);
    return lines.map((line, at) => (balance ? [...line, at === 0 ? smd.get(own[0]!.variable)! : ''] : line));
  });
  return [
    {
      title: 'Characteristics',
      columns: [
        left('Characteristic'),
        ...groups.map((row) =>
          right(`${row.groupLabel} (n = ${whole(Number(row.n) + Number(row.missing))})`),
        ),
        ...(balance ? [right('SMD')] : []),
      ],
      rows: body,
      footnotes: footnotes(balance !== undefined),
    },
  ];
}

const footnotes = (two: boolean): string[] => [
  'Values are mean (SD), median (lower to upper quartile) or number (%), of those that are not missing.',
  ...(two ? ['SMD: absolute standardised mean difference; of categories, over all levels together.'] : []),
];

function writeSmd({ smd }: Row): string {
  if (typeof smd !== 'number') return '–';
  return Number.isFinite(smd) ? fixed(smd, 2) : 'no overlap';
}

function numberLines(rows: readonly Row[], nonnormal: ReadonlySet<string>): string[][] {
  const skewed = nonnormal.has(String(rows[0]!.variable));
  const name = `${rows[0]!.variableLabel}, ${skewed ? 'median (IQR)' : 'mean (SD)'}`;
  const write = skewed ? medianIqr : meanSd;
  const decimals = decimalsOf(rows);
  return [[name, ...rows.map((row) => write(row, decimals))], ...missingLine(rows)];
}

function levelLines(rows: readonly Row[]): string[][] {
  const levels = [...rowsBy(rows, 'level').values()];
  const heading = [`${rows[0]!.variableLabel}, n (%)`, ...levels[0]!.map(() => '')];
  const lines = levels.map((own) => [
    `  ${own[0]!.levelLabel}`,
    ...own.map((row) => `${whole(Number(row.count))} (${share(Number(row.count), Number(row.n))})`),
  ]);
  return [heading, ...lines, ...missingLine(levels[0]!)];
}

/** How many have no value, where any group has some; their share is of all in the group. */
function missingLine(rows: readonly Row[]): string[][] {
  if (rows.every((row) => row.missing === 0)) return [];
  const cells = rows.map((row) => {
    const missing = Number(row.missing);
    return `${whole(missing)} (${share(missing, missing + Number(row.n))})`;
  });
  return [['  Missing, n (%)', ...cells]];
}
