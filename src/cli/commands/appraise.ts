import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** `lind appraise`, and its parts. */
export function addAppraise(program: Command, effects: Effects): void {
  const appraise = program
    .command('appraise')
    .enablePositionalOptions()
    .summary('appraise a paper, or your own study')
    .description(
      'Go through the worksheet of an appraisal question by question, and see the judgements that follow. Without a terminal, and once all is answered, it shows them.',
    )
    .argument('<appraisal>', 'an appraisal (YAML) that "lind appraise new" made, or the folder of a study')
    .option('--show', 'only show the judgements')
    .option('--plain', 'lines of plain text, for screen readers')
    .option('--answers <file>', 'answers (YAML): the name of a question, then its answer')
    .option(
      '--answer <name=answer>',
      'one answer; may be given again',
      (one: string, all: string[]) => [...all, one],
      [],
    )
    .option('--out <file>', 'write the appraisal as a page, such as paper.html')
    .option('--json', 'print the judgements as JSON')
    .addHelpText(
      'after',
      examplesText([
        'lind appraise new --design cohort --out doll.yaml',
        'lind appraise doll.yaml',
        'lind appraise doll.yaml --out doll.html',
        'lind appraise my-study',
      ]),
    )
    .action(async (what: string, given: AppraiseGiven) => {
      const { runAppraise } = await import('../appraise/run-appraise.js');
      const { show = false, plain = false, answers, answer, out, json = false } = given;
      await runAppraise({ what, show, plain, answers, answer, out, json }, effects);
    });
  addNew(appraise, effects);
  addCheck(appraise, effects);
  addPlot(appraise, effects);
  addCompare(appraise, effects);
  addSummary(appraise, effects);
}

interface AppraiseGiven {
  readonly show?: boolean;
  readonly plain?: boolean;
  readonly answers?: string;
  readonly answer: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
}

function addNew(appraise: Command, effects: Effects): void {
  appraise
    .command('new')
    .summary('write an empty worksheet')
    .description('Write the worksheet of a design, to be filled in with an editor or with "lind appraise".')
    .requiredOption('--design <design>', 'the design of the study: randomised-trial, cohort, ...')
    .requiredOption('--out <file>', 'the file to write (YAML)')
    .option('--name <text>', 'the short name of the paper; that of the file unless given')
    .addHelpText(
      'after',
      examplesText(['lind appraise new --design randomised-trial \\', '  --out mrc.yaml --name "MRC 1948"']),
    )
    .action(async ({ design, out, name }: { design: string; out: string; name?: string }) => {
      const { runAppraiseNew } = await import('../appraise/run-new.js');
      await runAppraiseNew({ design, out, name }, effects);
    });
}

function addCheck(appraise: Command, effects: Effects): void {
  appraise
    .command('check')
    .summary('what is missing in an appraisal')
    .description(
      'Find open questions, answers without a quotation and its place, and judgements without a reason. Exit status 3 when something does not hold.',
    )
    .argument('<appraisals...>', 'appraisals (YAML)')
    .option('--json', 'print the problems as JSON')
    .addHelpText('after', examplesText(['lind appraise check mrc.yaml']))
    .action(async (files: string[], { json = false }: { json?: boolean }) => {
      const { runAppraiseCheck } = await import('../appraise/run-check.js');
      await runAppraiseCheck({ files, json }, effects);
    });
}

interface PlotGiven {
  readonly design?: string;
  readonly chart?: string;
  readonly summary?: string;
  readonly csv?: string;
  readonly json?: boolean;
}

function addPlot(appraise: Command, effects: Effects): void {
  appraise
    .command('plot')
    .summary('the judgements of several papers')
    .description(
      'Show the judgements of several papers as a table, a traffic-light plot and a summary plot, and write or read them as CSV in the form of robvis.',
    )
    .argument('<files...>', 'appraisals (YAML) of one design, or one table (CSV)')
    .option('--design <design>', 'the design that a CSV table is about')
    .option('--chart <files>', 'the traffic-light plot (.svg, .png, .json, .html)')
    .option('--summary <files>', 'the summary plot: the share of each judgement, by domain')
    .option('--csv <file>', 'write the table for robvis')
    .option('--json', 'print the table as JSON')
    .addHelpText(
      'after',
      examplesText([
        'lind appraise plot a.yaml b.yaml --chart traffic.svg',
        'lind appraise plot a.yaml b.yaml --csv judgements.csv',
        'lind appraise plot judgements.csv \\',
        '  --design randomised-trial --summary summary.png',
      ]),
    )
    .action(async (files: string[], given: PlotGiven) => {
      const { runAppraisePlot } = await import('../appraise/run-plot.js');
      const { design, chart, summary, csv, json = false } = given;
      await runAppraisePlot({ files, design, chart, summary, csv, json }, effects);
    });
}

function addSummary(appraise: Command, effects: Effects): void {
  appraise
    .command('summary')
    .summary('the summary of findings of a study')
    .description(
      'What a study that was run has found, in the form of GRADE: the relative effect, risks in every 1,000 people, how many people, how certain, and the sentence that goes with that size and certainty.',
    )
    .argument('[folder]', 'the folder of the study', '.')
    .option('--json', 'print the rows as JSON, in full precision')
    .addHelpText('after', examplesText(['lind appraise summary', 'lind appraise summary my-study --json']))
    .action(async (folder: string, { json = false }: { json?: boolean }) => {
      const { runSummary } = await import('../appraise/run-summary.js');
      await runSummary({ folder, json }, effects);
    });
}

function addCompare(appraise: Command, effects: Effects): void {
  appraise
    .command('compare')
    .summary('two readers of the same paper')
    .description(
      'How far two readers agree, with kappa and its interval, and where they differ, side by side. With --consensus, one appraisal of the two, in which what they differ on is to be settled.',
    )
    .argument('<first>', 'the appraisal of one reader, or a folder of them')
    .argument('<second>', 'that of the other; in folders, papers go by the names of their files')
    .option('--consensus <file>', 'write the beginning of a consensus (YAML)')
    .option('--json', 'print as JSON, in full precision')
    .addHelpText(
      'after',
      examplesText([
        'lind appraise compare ada.yaml ben.yaml',
        'lind appraise compare ada.yaml ben.yaml \\',
        '  --consensus consensus.yaml',
        'lind appraise compare ada/ ben/ --json',
      ]),
    )
    .action(
      async (
        first: string,
        second: string,
        given: { readonly consensus?: string; readonly json?: boolean },
      ) => {
        const { runCompare } = await import('../appraise/run-compare.js');
        await runCompare({ first, second, consensus: given.consensus, json: given.json ?? false }, effects);
      },
    );
}
