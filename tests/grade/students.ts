import { stringify } from 'yaml';
import { toCsv } from '../../src/data/to-csv.js';
import { readHandIn } from '../../src/grade/assess/read-hand-in.js';
import type { HandedIn } from '../../src/grade/submission.js';
import type { AnalysisKey, DatasetKey } from '../../src/simulate/key/key.js';
import type { ReadyRecipe } from '../../src/simulate/recipe/read-recipe.js';
import { sources } from '../../src/study/check/check-study.js';
import { type JournalEvent, journalLine, type LockedEvent, type RanEvent } from '../../src/study/journal.js';
import { shownByRun } from '../../src/study/outcomes.js';
import { analysisHashes, lockedPart, planHash } from '../../src/study/plan-hash.js';
import type { StudyResults } from '../../src/study/results.js';
import { writeResults } from '../../src/study/results-file.js';
import { runStudy, toResults } from '../../src/study/run-study.js';
import type { PlannedAnalysis } from '../../src/study/study.js';

/** What a simulated student was given. */
export interface Given {
  /** By path, as text: a package of an assignment. */
  readonly files: ReadonlyMap<string, string>;
  readonly key: DatasetKey;
  readonly recipe: ReadyRecipe;
}

/** Kinds of students, and what each does. */
export const studentKinds = {
  right:
    'does everything well: cleans a copy of the data, locks, runs, and says what was found with its interval',
  'as-it-is': 'does everything well but for the data: nothing is cleaned, and nothing said of it',
  'wrong-reference': 'compares the other way round',
  'odds-for-risk': 'calls the odds ratio a risk ratio',
  'wrong-number': 'makes a slip in a number of the finding',
  mistaken: 'takes the analysis that the key calls mistaken',
  unlocked: 'never locks the plan',
  'locked-late': 'locks after having run',
  'changed-plan': 'changes the primary analysis after the lock',
  'changed-data': 'makes the data better than they were',
  'edited-results': 'makes a number in results.json better by hand',
  'journal-edited': 'changes the time of a line in the journal',
  overclaiming: 'says more than the study can, without an interval',
  'copied-results': 'hands in results and text of a neighbour with the own data',
  'copied-all': 'hands in the whole folder of a neighbour',
  empty: 'hands in the package as it was given',
  'broken-yaml': 'leaves study.yaml such that it cannot be read',
  nothing: 'hands in nothing',
} as const;

export type StudentKind = keyof typeof studentKinds;

type Files = ReadonlyMap<string, string>;

/** The files that a student of a kind hands in; `neighbour` is what somebody else was given. */
export async function handIn(kind: StudentKind, given: Given, neighbour: Given = given): Promise<HandedIn> {
  return bytesOf(await filesOf(kind, given, neighbour));
}

const bytesOf = (files: Files): HandedIn => {
  const encoder = new TextEncoder();
  return new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
};

async function filesOf(kind: StudentKind, given: Given, neighbour: Given): Promise<Files> {
  switch (kind) {
    case 'nothing':
      return new Map();
    case 'empty':
      return given.files;
    case 'broken-yaml':
      return changed(await worked(given), 'study.yaml', (text) => text.replace('title: ', 'title: "'));
    case 'edited-results':
      return changed(await worked(given), 'results.json', betterNumber);
    case 'journal-edited':
      return changed(await worked(given), '.lind/journal.jsonl', (text) => text.replace('T09:', 'T08:'));
    case 'copied-all':
      return new Map([
        ...(await worked(neighbour)),
        ['assignment.json', given.files.get('assignment.json')!],
      ]);
    case 'copied-results': {
      const own = await worked(given);
      const theirs = await worked(neighbour);
      const copied = ['study.yaml', 'results.json'].map((path) => [path, theirs.get(path)!] as const);
      return new Map([...own, ...copied]);
    }
    default:
      return worked(given, ways[kind] ?? {});
  }
}

/** How a student departs from doing well. */
interface Way {
  readonly cleans?: boolean;
  readonly primary?: (given: Given) => PlannedAnalysis;
  readonly data?: (csv: string, given: Given) => string;
  readonly events?: readonly ('lock' | 'run')[];
  readonly says?: (finding: string, results: StudyResults) => string;
  readonly conclusion?: string;
  readonly changesPlan?: boolean;
  /** Whether the number is given by itself too. */
  readonly lists?: boolean;
}

const ways: { readonly [kind in StudentKind]?: Way } = {
  'as-it-is': { cleans: false },
  'wrong-reference': { primary: turnedRound },
  'odds-for-risk': { says: oddsAsRisk, lists: false },
  'wrong-number': {
    says: (finding) => finding.replace(/to (-?[\d.e-]+)\)/, (_, high) => `to ${Number(high) * 3 + 7})`),
  },
  mistaken: {
    primary: ({ key }) =>
      asPrimary(key.analyses.find(({ stand }) => stand === 'mistaken') ?? key.analyses[0]!),
  },
  unlocked: { events: ['run'] },
  'locked-late': { events: ['run', 'lock', 'run'] },
  'changed-plan': { changesPlan: true, says: (finding) => finding.replace('95%', '90%') },
  'changed-data': { data: betterData, cleans: false },
  overclaiming: {
    says: (finding) => finding.replace(/ \(95% CI.*/, ', which proves that it works for everyone.'),
    conclusion: 'It is proven beyond doubt that everyone should have it.',
  },
};

const asPrimary = ({ analysis }: AnalysisKey): PlannedAnalysis => ({ ...analysis, purpose: 'primary' });

const dataPath = 'data/data.csv';
const cleanPath = 'data/clean.csv';

/** A study from beginning to end. */
async function worked(given: Given, way: Way = {}): Promise<Files> {
  const cleans = (way.cleans ?? true) && given.key.flaws.length > 0;
  const files = new Map(given.files);
  if (cleans) {
    files.set(cleanPath, cleaned(given));
    files.set(
      'data/datapackage.json',
      files.get('data/datapackage.json')!.replaceAll('data.csv', 'clean.csv'),
    );
  }
  if (way.data) files.set(dataPath, way.data(files.get(dataPath)!, given));
  const study = planOf(given, { way, file: cleans ? cleanPath : dataPath });
  files.set('study.yaml', yaml(study));
  const events = way.events ?? ['lock', 'run'];
  for (const [at, event] of events.entries()) await addEvent(files, event, at);
  if (way.changesPlan) {
    study.plan.analyses[0] = { ...study.plan.analyses[0]!, level: 0.9 };
    files.set('study.yaml', yaml(study));
    await addEvent(files, 'run', events.length);
  }
  const results = await writeRun(files);
  files.set('study.yaml', yaml({ ...study, ...written(given, results, { way, cleans }) }));
  return files;
}

const yaml = (study: object): string => stringify(study, { aliasDuplicateObjects: false, lineWidth: 0 });

interface Planned {
  readonly way: Way;
  readonly file: string;
}

const smallest = {
  term: 'risk-difference',
  value: 0.1,
  why: 'Ten in every hundred would be worth the effort.',
};

function planOf(given: Given, { way, file }: Planned) {
  const { title, question, design } = given.recipe.recipe;
  const expected = given.key.analyses.filter(({ stand }) => stand === 'expected');
  const [first, ...others] = expected.map(asPrimary);
  const analyses: PlannedAnalysis[] = [
    way.primary?.(given) ?? first!,
    ...others.map((one): PlannedAnalysis => ({ ...one, purpose: 'secondary' })),
  ];
  const time = { timeframe: 'As long as it took' };
  return {
    lind: 1,
    title,
    question: { ...time, ...question },
    design,
    data: { file },
    plan: { ...(analyses[0]!.method === 'risk' && { 'smallest-effect': smallest }), analyses },
  };
}

/** Times are given, so that the same student hands in the same bytes. */
async function addEvent(files: Map<string, string>, event: 'lock' | 'run', at: number): Promise<void> {
  const { read } = await readHandIn(bytesOf(files));
  const { study, methods } = read!;
  const hashes = { planHash: planHash(study), dataHash: sources(read!).dataHash };
  const when = `2026-03-0${at + 2}T09:00:00.000Z`;
  if (event === 'lock') {
    const parts = { analyses: analysisHashes(study), plan: lockedPart(study) };
    append<LockedEvent>(files, { event: 'locked', at: when, ...hashes, ...parts });
  } else
    append<RanEvent>(files, { event: 'ran', at: when, ...hashes, shown: shownByRun({ study, methods }) });
}

function append<E extends JournalEvent>(files: Map<string, string>, event: E): void {
  const journal = files.get('.lind/journal.jsonl') ?? '';
  files.set('.lind/journal.jsonl', journal + journalLine(journal, event));
}

async function writeRun(files: Map<string, string>): Promise<StudyResults> {
  const { read } = await readHandIn(bytesOf(files));
  const { data } = read!;
  const results = toResults(
    runStudy({ ...read!, data: data && { table: data.table, codebookHash: data.codebookHash } }),
  );
  files.set('results.json', writeResults(results));
  return results;
}

interface Done {
  readonly way: Way;
  readonly cleans: boolean;
}

/** What is written after the run. */
function written({ key }: Given, results: StudyResults, { way, cleans }: Done) {
  const findings = results.analyses.flatMap(({ id, result }) => {
    if (result === null) return [];
    const row = mainRow(key, id, result.estimates);
    const says = `The ${row.label.toLowerCase()} was ${short(row.estimate)} (95% CI ${short(row.confLow)} to ${short(row.confHigh)}).`;
    const numbers = { [row.term]: Number(short(row.estimate)) };
    return [
      {
        analysis: id,
        says: way.says?.(says, results) ?? says,
        ...((way.lists ?? true) ? { numbers } : {}),
      },
    ];
  });
  return {
    findings,
    conclusion:
      way.conclusion ??
      'The estimate and its interval are given above; people outside this study may differ.',
    limitations: limitationsOf(results),
    ...(cleans && { 'data-decisions': decisionsOf(key) }),
  };
}

function mainRow(
  key: DatasetKey,
  id: string,
  estimates: NonNullable<StudyResults['analyses'][number]['result']>['estimates'],
) {
  const terms = key.analyses.find((one) => one.id === id)?.truth.map(({ term }) => term) ?? [];
  const variable = terms[0]?.split('=')[0];
  const row =
    estimates.find(({ term }) => terms.includes(term)) ??
    estimates.find(({ term }) => term.startsWith(`${variable}=`)) ??
    estimates[0]!;
  return row;
}

/** Three significant digits. */
const short = (value: unknown): string => String(Number(Number(value).toPrecision(3)));

function limitationsOf(results: StudyResults): string[] {
  const { rows, excluded } = results.analyses[0]?.result?.input ?? { rows: 0, excluded: 0 };
  return [
    excluded === 0
      ? `No value that the primary analysis uses is missing, so all ${rows} rows are in it.`
      : `${excluded} of ${rows} rows had a missing value and are not in the primary analysis; if they differ from the others, the estimate may be too high or too low.`,
  ];
}

/** What a careful student can see, and says. */
function decisionsOf({ flaws }: DatasetKey) {
  const seen = new Map(
    flaws.filter(({ flaw }) => flaw !== 'swapped-arm').map((one) => [`${one.flaw} ${one.column}`, one]),
  );
  return [...seen.values()].map(({ flaw, column, written: cell, line }) => ({
    about: flaw,
    column,
    decision: `Some cells of ${column} (${flaw.replaceAll('-', ' ')}), such as "${cell}" on line ${line}, were put right or left empty in a copy of the data.`,
  }));
}

/** The copy that a careful student makes: what can be told is put right, what cannot is left empty, people are in it once. */
function cleaned({ files, key }: Given): string {
  const [names, ...rows] = files.get(dataPath)!.trimEnd().split('\n').map(cellsOfLine);
  const repeated = new Set(
    key.flaws.filter(({ flaw }) => flaw === 'duplicate-person').map(({ line }) => line),
  );
  for (const { flaw, line, column, truth } of key.flaws) {
    if (flaw === 'swapped-arm' || flaw === 'duplicate-person') continue;
    const told = flaw !== 'impossible-value' && flaw !== 'future-date' && flaw !== 'date-before';
    rows[line - 2]![names!.indexOf(column)] = told ? (truth ?? '') : '';
  }
  return toCsv({ names: names!, rows: rows.filter((_, at) => !repeated.has(at + 2)) });
}

/** Cells of the packages hold no line breaks. */
const cellsOfLine = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  );

/** Ten outcomes are turned to the other value that there is. */
function betterData(csv: string, { key }: Given): string {
  const lines = csv.trimEnd().split('\n').map(cellsOfLine);
  const { analysis } = key.analyses[0]!;
  const column = String(
    analysis.outcome ??
      analysis.event ??
      analysis.after ??
      analysis.condition ??
      analysis.method1 ??
      lines[0]!.at(-1),
  );
  const at = lines[0]!.indexOf(column);
  const touched = new Set(key.flaws.filter((one) => one.column === column).map(({ line }) => line));
  const values = [...new Set(lines.slice(1).map((cells) => cells[at]!))]
    .filter((value) => value !== '')
    .sort();
  let left = 10;
  for (const [row, cells] of lines.entries()) {
    if (row === 0 || left === 0 || cells[at] === '' || touched.has(row + 1)) continue;
    const other = values.find((value) => value !== cells[at])!;
    cells[at] = other;
    left--;
  }
  return toCsv({ names: lines[0]!, rows: lines.slice(1) });
}

/** The same analysis against the other level. */
function turnedRound({ key, files }: Given): PlannedAnalysis {
  const primary = asPrimary(key.analyses[0]!);
  const { reference } = primary;
  if (typeof reference === 'string')
    return { ...primary, reference: otherLevel(files, String(primary.group), reference) };
  if (typeof reference !== 'object' || reference === null) return primary;
  const [[column, level], ...rest] = Object.entries(reference) as [[string, string], ...[string, string][]];
  return {
    ...primary,
    reference: { ...Object.fromEntries(rest), [column]: otherLevel(files, column, level) },
  };
}

function otherLevel(files: Files, column: string, level: string): string {
  const [names, ...rows] = files.get(dataPath)!.trimEnd().split('\n').map(cellsOfLine);
  const at = names!.indexOf(column);
  return rows.map((cells) => cells[at]!).find((value) => value !== '' && value !== level)!;
}

function oddsAsRisk(finding: string, { analyses }: StudyResults): string {
  const odds = analyses[0]?.result?.estimates.find(({ term }) => term === 'odds-ratio');
  return odds
    ? `The risk ratio was ${short(odds.estimate)} (95% CI ${short(odds.confLow)} to ${short(odds.confHigh)}).`
    : finding;
}

/** The first estimate, a tenth better. */
const betterNumber = (json: string): string =>
  json.replace(/"estimate": (-?[\d.e-]+)/, (_, number) => `"estimate": ${Number(number) * 1.1}`);

const changed = (files: Files, path: string, change: (text: string) => string): Files =>
  new Map([...files, [path, change(files.get(path)!)]]);
