import type { Table } from '../../data/table.js';
import { LindError } from '../../errors.js';
import { loadMethod } from '../index.js';
import { checkRequest } from '../kit/analyze.js';
import { refuseSuggestion } from '../kit/messages/suggest.js';
import type { AnyMethod } from '../kit/method.js';
import { list, quotedList } from '../kit/wording.js';
import { advice } from './advice.js';
import { columnFacts, completeRows } from './columns.js';
import { type Completed, commandLine, completed } from './completion.js';
import { columnsAsked, type Facts, factsOf, type Question } from './facts.js';
import type { Rule } from './rule.js';
import { firstByDesign, rules } from './rules.js';
import { temptations } from './temptations.js';

/** A method that answers the question, with the command line that asks it. */
export interface Suggested {
  readonly method: string;
  readonly title: string;
  readonly question: string;
  readonly why: string;
  readonly command: string;
  readonly roles: { readonly [role: string]: readonly string[] };
  readonly options: { readonly [option: string]: string };
}

/** A method that does not, although it tempts. */
export interface Rejected {
  readonly method: string;
  readonly title: string;
  readonly why: string;
}

export interface Suggestion {
  /** What each column holds. */
  readonly columns: readonly { readonly part: string; readonly column: string; readonly holds: string }[];
  /** Rows with a value in every column named, of all rows. */
  readonly used: number;
  readonly rows: number;
  readonly suggestion: Suggested;
  readonly alternatives: readonly Suggested[];
  readonly not: readonly Rejected[];
  /** What to think of beside the choice of a method. */
  readonly advice: readonly string[];
}

/**
 * Which method fits the columns, the design and the data.
 *
 * @param file the data as it is to stand in the command line
 * @throws LindError when a column is not there, or no method fits
 */
export async function suggest(table: Table, file: string, question: Question): Promise<Suggestion> {
  checkQuestion(question);
  const names = columnsAsked(question);
  const rows = completeRows(table, names);
  if (rows.length === 0) throw refuseSuggestion.noRows(quotedList(names));
  const facts = factsOf(table, question, rows);
  const tried = await fitting({ table, rows, file }, facts);
  const [first, ...others] = tried.fitting;
  const columns = columnParts(table, facts);
  if (first === undefined)
    throw (
      tried.refused ??
      refuseSuggestion.noMethod(list(columns.map(({ column, holds }) => `"${column}" holds ${holds}`)))
    );
  const suggestedNames = tried.fitting.map(({ method }) => method);
  return {
    columns,
    used: facts.rows,
    rows: table.rows,
    suggestion: first,
    alternatives: others,
    not: await rejected(facts, suggestedNames),
    advice: advice(facts, first),
  };
}

function checkQuestion({ outcome, time, event }: Question): void {
  if (time !== null && event === null) throw refuseSuggestion.halfFollowUp('time', 'event');
  if (event !== null && time === null) throw refuseSuggestion.halfFollowUp('event', 'time');
  if (outcome === null && time === null) throw refuseSuggestion.nothingAsked();
}

interface Data {
  readonly table: Table;
  /** Rows with a value in every column named. */
  readonly rows: readonly number[];
  readonly file: string;
}

/** The methods whose rule fits and that take the columns as they are; a method once. */
async function fitting(
  data: Data,
  facts: Facts,
): Promise<{ fitting: Suggested[]; refused: LindError | null }> {
  const found: Suggested[] = [];
  let refused: LindError | null = null;
  for (const rule of rulesFor(facts)) {
    if (found.some(({ method }) => method === rule.method)) continue;
    const method = await loadMethod(rule.method);
    const use = completed(method, rule.use(facts), data);
    try {
      checkRequest(method, { table: data.table, roles: use.roles, options: use.options });
      found.push(suggestedBy(rule, { facts, method, use, file: data.file }));
    } catch (error) {
      if (!(error instanceof LindError)) throw error;
      refused ??= error;
    }
  }
  return { fitting: found, refused };
}

/** The rules that fit, those first that the design puts first. */
function rulesFor(facts: Facts): Rule[] {
  const first = firstByDesign[facts.design ?? ''] ?? [];
  const fit = rules.filter((one) => one.fits(facts));
  const leads = ({ method }: Rule) => first.includes(method);
  return [...fit.filter(leads), ...fit.filter((one) => !leads(one))];
}

interface Match {
  readonly facts: Facts;
  readonly method: AnyMethod;
  readonly use: Completed;
  readonly file: string;
}

function suggestedBy(rule: Rule, { facts, method, use, file }: Match): Suggested {
  return {
    method: method.name,
    title: method.title,
    question: method.question,
    why: rule.why(facts),
    command: commandLine(method, use, file),
    ...use,
  };
}

async function rejected(facts: Facts, suggested: readonly string[]): Promise<Rejected[]> {
  const tempting = temptations.filter(({ method, tempts }) => !suggested.includes(method) && tempts(facts));
  return Promise.all(
    tempting.map(async ({ method, whyNot }) => ({
      method,
      title: (await loadMethod(method)).title,
      why: whyNot(facts),
    })),
  );
}

function columnParts(table: Table, facts: Facts): Suggestion['columns'] {
  const { outcome, time, event, group, paired, strata } = facts;
  const single = { outcome, time, event, group, strata };
  const named = Object.entries(single).flatMap(([part, column]) =>
    column === null ? [] : [{ part, column }],
  );
  const others = paired.map((column) => ({ part: 'paired', column }));
  const known = [...named, ...others];
  const rest = columnsAsked({ ...emptyQuestion, predictors: facts.predictors })
    .filter((name) => !known.some(({ column }) => column.name === name))
    .map((name) => ({ part: 'predictor', column: columnFacts(table, name, completeRows(table, [name])) }));
  return [...known, ...rest].map(({ part, column }) => ({ part, column: column.name, holds: column.holds }));
}

/** A question that names nothing. */
export const emptyQuestion: Question = {
  outcome: null,
  group: null,
  paired: [],
  predictors: [],
  time: null,
  event: null,
  strata: null,
  design: null,
};
