import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Deidentified, deidentify } from '../../appraise/integrity/deidentify/deidentify.js';
import type { Treatment } from '../../appraise/integrity/deidentify/treatment.js';
import { column } from '../../data/table.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { readOptions } from '../../methods/kit/options.js';
import { capital, plural, quotedList } from '../../methods/kit/wording.js';
import { version } from '../../version.js';
import { loadTable } from '../load-table.js';
import { requireOutput } from '../output-file.js';
import { printLines } from '../terminal/print.js';

/** How the flags are read; the command says what they are for. */
const deidentifyOptions = {
  columns: {
    is: 'names',
    help: 'What an outsider could know of somebody, such as age,sex,town; by the names of the columns unless given.',
  },
  keep: { is: 'names', help: 'Columns that stay as they are.' },
  drop: { is: 'names', help: 'Columns to take out.' },
  dates: {
    is: 'choice',
    choices: ['year', 'shift', 'keep'],
    default: 'year',
    help: 'Dates become years, are moved by the same number of days for each person (needs --secret-file), or stay.',
  },
  'age-band': { is: 'number', default: 10, above: 0, help: 'Width of age bands in years.' },
  least: {
    is: 'number',
    default: 5,
    above: 1,
    help: 'Categories of fewer people are put together as "other".',
  },
} as const;

interface Asked {
  readonly file: string;
  readonly out: string;
  readonly log: string | undefined;
  readonly secretFile: string | undefined;
  /** The column that says which rows are of one person. */
  readonly person: string | undefined;
  readonly json: boolean;
  readonly options: { readonly [name: string]: unknown };
}

/** `lind deidentify`: a safe copy of a data file, and a log of what was done. */
export async function runDeidentify(asked: Asked, effects: Effects): Promise<void> {
  const { file, out, log, person } = asked;
  const wishes = readOptions(deidentifyOptions, asked.options);
  if (!Number.isInteger(wishes['age-band']))
    throw new LindError(
      'bad-option',
      `--age-band must be a whole number of years, not ${wishes['age-band']}.`,
    );
  await requireOutputs(asked, effects);
  const secret = await secretFor(wishes.dates, asked, effects);
  const bytes = await effects.readFile(file);
  const { table } = await loadTable(effects, file);
  const { keep, drop, columns } = wishes;
  const named = [person === undefined ? [] : [person], keep ?? [], drop ?? [], columns ?? []].flat();
  for (const name of named) column(table, name);
  const made = deidentify({
    table,
    bytes,
    wishes: { keep: keep ?? [], drop: drop ?? [], person: person ?? null, dates: wishes.dates },
    columns,
    bandWidth: wishes['age-band'],
    least: wishes.least,
    secret,
  });
  const record = logOf(made, { out, rows: table.rows, withSecret: secret !== null });
  await effects.writeFile(out, made.csv);
  if (log !== undefined) await effects.writeFile(log, `${JSON.stringify(record, null, 2)}\n`);
  if (asked.json) effects.print(`${JSON.stringify(record, null, 2)}\n`);
  else printLines(effects, saidOf(made, { ...asked, rows: table.rows }));
}

async function requireOutputs({ file, out, log }: Asked, effects: Effects): Promise<void> {
  await requireOutput(effects, out, 'safe.csv');
  if (log !== undefined) await requireOutput(effects, log, 'log.json');
  const same = await Promise.all([file, out].map((path) => effects.realPath(path)));
  if (same[0] === same[1])
    throw new LindError(
      'same-file',
      `--out is ${file} itself; name another file, as the original is not to be lost.`,
    );
}

/** @throws LindError `no-secret` or `short-secret` */
async function secretFor(dates: string, { secretFile }: Asked, effects: Effects): Promise<string | null> {
  if (secretFile !== undefined) return readSecret(secretFile, effects);
  if (dates !== 'shift') return null;
  throw new LindError(
    'no-secret',
    '--dates shift needs --secret-file: without a secret, dates could be moved back.',
  );
}

async function readSecret(path: string, effects: Effects): Promise<string> {
  const secret = new TextDecoder().decode(await effects.readFile(path)).trim();
  if (secret.length >= 16) return secret;
  throw new LindError(
    'short-secret',
    `${path} holds ${secret.length} characters; a secret has 16 or more, drawn at random, or it can be guessed.`,
  );
}

interface About {
  readonly out: string;
  readonly rows: number;
  readonly withSecret: boolean;
}

/** What was done, without a value of the original. */
const logOf = ({ csv, done, columns, before, after }: Deidentified, { out, rows, withSecret }: About) => ({
  lind: version,
  file: basename(out),
  sha256: createHash('sha256').update(csv).digest('hex'),
  rows,
  secret: withSecret,
  columns: done,
  anonymity: {
    columns,
    before: { k: before.k, alone: before.alone },
    after: { k: after.k, alone: after.alone },
  },
});

const inWords: { readonly [treatment in Treatment]: string } = {
  keep: 'kept',
  drop: 'taken out',
  pseudonym: 'turned into pseudonyms',
  renumber: 'numbered anew',
  area: 'made areas',
  band: 'put into bands',
  year: 'made years',
  shift: 'moved by days',
};

function saidOf(made: Deidentified, { out, log, rows }: Asked & { readonly rows: number }): string[] {
  const { done, columns, before, after } = made;
  const lines = Object.entries(inWords).flatMap(([treatment, words]) => {
    const names = done.filter((one) => one.treatment === treatment).map(({ column: name }) => name);
    return names.length === 0 ? [] : [`• ${capital(words)}: ${names.join(', ')}.`];
  });
  const rare = done.filter(({ suppressed }) => suppressed > 0);
  return [
    `Wrote ${out}: ${plural(rows, 'row')}.`,
    ...lines,
    ...rare.map(
      ({ column: name, suppressed }) =>
        `• "${name}": ${plural(suppressed, 'row')} with a rare category made "other".`,
    ),
    columns.length === 0
      ? 'No column is left that others could know of people, as far as names of columns tell; --columns names others.'
      : `By ${quotedList(columns)}, the smallest group of people who are alike had ${before.k} and has ${after.k}; ${before.alone} stood alone, ${after.alone} still ${after.alone === 1 ? 'does' : 'do'}.`,
    `Look at ${out} before it leaves your hands: Lind cannot see what others know.${log === undefined ? '' : ` ${log} says what was done, without the originals.`}`,
  ];
}
