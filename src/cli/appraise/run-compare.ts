import { join } from 'node:path';
import { type Comparison, compareReaders, type ReadTwice } from '../../appraise/compare/compare.js';
import { consensusYaml, readersOf } from '../../appraise/compare/consensus.js';
import { presentAgreement, readingWords } from '../../appraise/compare/present.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { plural, quotedList } from '../../methods/kit/wording.js';
import { requireOutput } from '../output-file.js';
import { paint } from '../terminal/paint.js';
import { forShell, printLines } from '../terminal/print.js';
import { tableLines } from '../terminal/table.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { appraisalReader } from './load-appraisal.js';

export interface CompareRequest {
  /** Two appraisals of a paper, or two folders with one of each paper under the same name. */
  readonly first: string;
  readonly second: string;
  readonly consensus: string | undefined;
  readonly json: boolean;
}

/** `lind appraise compare`: how far two readers agree, where they differ, and the beginning of a consensus. */
export async function runCompare(request: CompareRequest, effects: Effects): Promise<void> {
  const reader = appraisalReader(effects);
  const papers: ReadTwice[] = [];
  for (const [a, b] of await pairsOf(request, effects)) {
    papers.push({ first: await reader.judged(a), second: await reader.judged(b) });
  }
  const comparison = compareReaders(papers);
  if (request.consensus !== undefined) await writeConsensus(effects, papers, request.consensus);
  if (request.json) effects.print(`${JSON.stringify(comparison, null, 2)}\n`);
  else effects.print(comparisonText(comparison, papers, effects.terminal));
  if (request.consensus !== undefined && !request.json) {
    printLines(effects, ['', `Settle what is open with: lind appraise ${forShell(request.consensus)}`]);
  }
}

async function pairsOf({ first, second }: CompareRequest, effects: Effects) {
  const [here, there] = [await appraisalsIn(effects, first), await appraisalsIn(effects, second)];
  if (here.length === 0 && there.length === 0) return [[first, second] as const];
  const both = here.filter((name) => there.includes(name));
  const alone = [...here, ...there].filter((name) => !both.includes(name));
  if (both.length === 0 || alone.length > 0) {
    throw new LindError(
      'not-paired',
      both.length === 0
        ? `${first} and ${second} have no appraisal (.yaml) of the same name; name the files alike, or give two files.`
        : `${quotedList(alone)} ${alone.length === 1 ? 'is' : 'are'} in one of the folders only; compare papers that both have read.`,
    );
  }
  return both.map((name) => [join(first, name), join(second, name)] as const);
}

/** Empty for a file. */
const appraisalsIn = async (effects: Effects, folder: string): Promise<readonly string[]> =>
  (await effects.list(folder)).filter((name) => /\.ya?ml$/.test(name));

/** @throws LindError `file-exists`, or `one-paper` when there are several */
async function writeConsensus(effects: Effects, papers: readonly ReadTwice[], out: string): Promise<void> {
  if (papers.length > 1) {
    throw new LindError('one-paper', 'A consensus is of one paper; give two files and not two folders.');
  }
  await requireOutput(effects, out, 'consensus.yaml');
  if (await effects.exists(out)) {
    throw new LindError(
      'file-exists',
      `${out} is there already, and is not written over; go on with it by "lind appraise ${forShell(out)}", or give another name.`,
    );
  }
  await effects.writeFile(out, consensusYaml(papers[0]!));
  effects.printError(`Wrote ${out}\n`);
}

function comparisonText(
  comparison: Comparison,
  papers: readonly ReadTwice[],
  { columns, color }: Effects['terminal'],
): string {
  const width = textWidth(columns);
  const style = paint(color);
  const table = presentAgreement(comparison);
  const { disagreements } = comparison;
  const [a, b] = readersOf(papers[0]!);
  const several = papers.length > 1;
  const lines = disagreements.flatMap(({ study, question, first, second }) => [
    '',
    ...wrap(style.bold(`${several ? `${study}: ` : ''}${question.id} ${question.asks}`), width),
    ...[readingWords({ reader: a, ...first }), readingWords({ reader: b, ...second })].flatMap((said) =>
      wrap(`  ${said}`, width, '    '),
    ),
  ]);
  const heading =
    disagreements.length > 0
      ? `${plural(disagreements.length, 'disagreement')}`
      : table.rows.length > 0
        ? 'They agree on every question that both answered.'
        : 'No question was answered by both, so there is nothing to compare.';
  return `${[style.bold(table.title), ...tableLines(table, width), '', style.bold(heading), ...lines].join('\n')}\n`;
}
