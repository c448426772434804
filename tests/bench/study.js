import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lindCommand, printBar } from './report.js';
import { sideBySide } from './stopwatch.js';

const runs = 5;
const packages = 'rmarkdown,ggplot2,epiR,survival';

/** `lind run` and `lind report` of the streptomycin study against the like analysis in R Markdown. */
export async function benchStudy(folder) {
  if (!hasRMarkdown()) {
    console.log(`  skipped: it needs R with ${packages}, and pandoc`);
    return;
  }
  const study = join(folder, 'study');
  execFileSync(...spread(lindCommand(['demo', study])));
  const document = join(folder, 'study.Rmd');
  copyFileSync(fileURLToPath(new URL('study.Rmd', import.meta.url)), document);
  const data = join(study, 'data/trial.csv');
  const render = `rmarkdown::render(${JSON.stringify(document)}, params = list(file = ${JSON.stringify(data)}), quiet = TRUE)`;
  const both = lindCommand(['run', study]).concat(['&&'], lindCommand(['report', study, '--format', 'html']));
  const { first, second, ratio } = await sideBySide(
    ['sh', '-c', both.join(' ')],
    ['Rscript', '-e', render],
    runs,
  );
  // Two processes under a shell: the memory of the shell says nothing.
  const seconds = ({ seconds }) => ({ seconds, peak: Number.NaN });
  printBar({
    name: 'lind run and lind report --format html',
    against: 'R Markdown',
    bar: 0.25,
    first: seconds(first),
    second: seconds(second),
    ratio,
  });
}

const spread = ([command, ...args]) => [command, args, { stdio: 'ignore' }];

const hasRMarkdown = () =>
  spawnSync('Rscript', [
    '-e',
    `for (p in strsplit("${packages}", ",")[[1]]) library(p, character.only = TRUE); stopifnot(rmarkdown::pandoc_available())`,
  ]).status === 0;
