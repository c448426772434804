import type { Aid } from '../../appraise/patient/aid.js';
import { aidExample, readAid } from '../../appraise/patient/aid-form.js';
import { aidOfStudy } from '../../appraise/patient/aid-of-study.js';
import { gradeOf, showOutcomes } from '../../appraise/patient/aid-words.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { fixed } from '../../methods/kit/format.js';
import { toJson } from '../../methods/kit/json.js';
import { readOptions } from '../../methods/kit/options.js';
import { aidTable, decisionAidPage } from '../../report/decision-aid-page.js';
import { checkFiles } from '../../study/load/check-files.js';
import { ProblemsError } from '../../study/problem.js';
import { folderReader } from '../study-files.js';
import { printLines } from '../terminal/print.js';
import { tableLines } from '../terminal/table.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { writePlainPage } from '../write-plain-page.js';

interface Asked {
  /** The folder of a study, or a YAML file. */
  readonly at: string;
  readonly baselineRisk: string | undefined;
  readonly term: string | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
}

const declared = {
  'baseline-risk': {
    is: 'number',
    above: 0,
    below: 1,
    help: 'This patient’s own risk without the treatment.',
  },
} as const;

/** `lind apply`: what an effect means for one patient. */
export async function runApply(asked: Asked, effects: Effects): Promise<void> {
  const aid = await readAidOf(asked, effects);
  if (asked.out !== undefined)
    await writePlainPage(effects, decisionAidPage(aid), { out: asked.out, example: 'aid.html' });
  if (asked.json) return effects.print(`${toJson(jsonOf(aid))}\n`);
  const width = textWidth(effects.terminal.columns);
  effects.print(`${tableLines(aidTable(aid), width).join('\n')}\n\n`);
  const paragraphs = showOutcomes(aid).flatMap(({ sentences, needed }) => [sentences.join(' '), needed]);
  effects.print(`${paragraphs.flatMap((words) => [...wrap(words, width), '']).join('\n')}\n`);
  printLines(effects, [readingSentence(aid)]);
}

export const printAidExample = (effects: Effects): void => effects.print(aidExample);

async function readAidOf({ at, baselineRisk, term }: Asked, effects: Effects): Promise<Aid> {
  if (/\.ya?ml$/i.test(at)) {
    if (baselineRisk !== undefined || term !== undefined)
      throw new LindError(
        'options-apart',
        `--baseline-risk and --term are for a study; ${at} holds its own risks.`,
      );
    return readAid(new TextDecoder().decode(await effects.readFile(at)), at);
  }
  const wanted = readOptions(declared, { 'baseline-risk': baselineRisk });
  const { read, problems } = await checkFiles(folderReader(effects, at));
  if (read === null) throw new ProblemsError(problems);
  return aidOfStudy(read.study, read.results, { baselineRisk: wanted['baseline-risk'], term: term ?? null });
}

const jsonOf = (aid: Aid) => ({
  ...aid,
  outcomes: aid.outcomes.map(({ event, effect }, at) => ({
    event,
    reference: effect.reference,
    risk: effect.risk,
    difference: effect.difference,
    counts: showOutcomes(aid)[at]!.counts,
  })),
  readability: gradeOf(aid),
});

function readingSentence(aid: Aid): string {
  const { grade } = gradeOf(aid);
  const asks = `The words for the patient ask for ${fixed(Math.max(1, grade), 0)} years of school (Flesch-Kincaid grade ${fixed(grade, 1)}).`;
  return grade > 8 ? `${asks} Many people read less well; use shorter words and sentences.` : asks;
}
