import { compareWithReference } from '../../appraise/representation/compare.js';
import { representationProblems, representationTable } from '../../appraise/representation/present.js';
import { readReference } from '../../appraise/representation/reference.js';
import type { Effects } from '../../effects/effects.js';
import { toJson } from '../../methods/kit/json.js';
import { tableLines } from '../terminal/table.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { readCheckedData } from './checked-data.js';
import { printProblems } from './problems-text.js';

interface Asked {
  /** The folder of a study, or a data file. */
  readonly at: string;
  readonly isFile: boolean;
  readonly reference: string;
  readonly json: boolean;
}

const level = 0.95;
const verdict = {
  holds:
    'Who takes part is one question, who benefits another: look at subgroups by an interaction test that was planned, never by the P of one of them.',
  fails: '',
};

/** `lind check --representation`: who is in the data beside the population that the question names. */
export async function runCheckRepresentation(asked: Asked, effects: Effects): Promise<void> {
  const { reference, json } = asked;
  const shares = readReference(await effects.readFile(reference), reference);
  const { table, file, study } = await readCheckedData(asked, effects);
  const rows = compareWithReference(table, shares, level);
  const problems = representationProblems(rows, file);
  if (json) return effects.print(`${toJson({ holds: true, rows, problems })}\n`);
  const width = textWidth(effects.terminal.columns);
  const population = study
    ? [...wrap(`Population of the question: ${study.question.population}.`, width), '']
    : [];
  effects.print(
    `${[...population, ...tableLines(representationTable(rows, level), width), ''].join('\n')}\n`,
  );
  printProblems(problems, { json: false, verdict }, effects);
}
