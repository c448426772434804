import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { version } from '../../src/version.js';
import { lind } from '../support/lind.js';
import { readText, studyFolder, trialStudy } from '../support/study-folder.js';

const smallPlan = `plan:
  analyses:
    - id: pressure
      purpose: primary
      method: one-sample-t-test
      outcome: pressure
      mu: 120
      why: |
        Is it high?
        stop("no")
    - id: nobody
      purpose: secondary
      method: one-sample-t-test
      outcome: arm
`;

const small = trialStudy.replace(/plan:[\s\S]*$/, smallPlan);

test('a study as one script in R', async () => {
  const folder = await studyFolder({ 'study.yaml': small });
  const { status, stdout } = await lind(['export', folder, '--to', 'r']);
  expect(status).toBe(0);
  expect(stdout.replace(folder, 'FOLDER').replaceAll('\\', '/')).toBe('Wrote FOLDER/analysis.R\n');
  const script = await readText(folder, 'analysis.R');
  expect(script.replace(version, 'VERSION')).toMatchInlineSnapshot(`
    "# Every analysis of a study in R, written by Lind VERSION.
    # Study: A small trial
    # Run it from the folder of the study: Rscript analysis.R

    # prints a row of the result by name, in full precision
    show <- function(term, ...) {
      values <- sapply(list(...), function(value) as.numeric(value)[1])
      cat(term, paste0(names(values), "=", sprintf("%.15g", values)), "\\n")
    }

    # --- the data: read as text, so that nothing is guessed
    d <- read.csv("data/trial.csv", sep = ",", colClasses = "character",
      check.names = FALSE, na.strings = character(0), fileEncoding = "UTF-8-BOM")
    names(d) <- trimws(names(d))
    missing <- c("", "na", "n/a", "nan", "null", ".")
    d[] <- lapply(d, function(x) { x <- trimws(x); x[tolower(x) %in% missing] <- NA; x })
    whole <- d

    # === pressure (primary; not in a locked plan)
    # Why: Is it high? stop("no")
    cat("\\n# pressure\\n")
    d <- whole
    d <- d[complete.cases(d[c("pressure")]), ]
    d$pressure <- as.numeric(d$pressure)

    # --- One-sample t-test
    test <- t.test(d$pressure, mu = 120, alternative = "two.sided", conf.level = 0.95)
    show("mean", estimate = test$estimate, stdError = test$stderr, confLow = test$conf.int[1], confHigh = test$conf.int[2])
    show("t", statistic = test$statistic, df = test$parameter, pValue = test$p.value)

    # === nobody (secondary; not in a locked plan)
    # Lind did not run it: Column "arm" holds words where numbers are needed: "drug" (lines 2, 4, 6, 8,
    # 10 and 15 more) and "placebo" (lines 3, 5, 7, 9, 11 and 15 more). Name a column of numbers.
    "
  `);
});

test('a study from counts reads no data', async () => {
  const counts =
    'plan: {analyses: [{id: risks, purpose: primary, method: risk, counts: [[5, 5], [2, 8]]}]}\n';
  const folder = await studyFolder({ 'study.yaml': small.replace(smallPlan, counts) });
  await lind(['export', folder, '--to', 'r']);
  const script = await readText(folder, 'analysis.R');
  expect(script).toContain('show("risk-difference"');
  expect(script).not.toContain('read.csv');
  expect(script).not.toContain('whole');
});

test('a script that Lind wrote is written anew; another is left alone unless it is named', async () => {
  const folder = await studyFolder({ 'study.yaml': small });
  expect((await lind(['export', folder, '--to', 'r'])).status).toBe(0);
  expect((await lind(['export', folder, '--to', 'r'])).status).toBe(0);
  await writeFile(`${folder}/analysis.R`, 'x <- 1\n');
  const refused = await lind(['export', folder, '--to', 'r']);
  expect(refused.status).toBe(2);
  expect(refused.stderr.replace(folder, 'FOLDER').replaceAll('\\', '/')).toMatchInlineSnapshot(`
    "lind: FOLDER/analysis.R was not written by Lind and is left alone; name another file with --out.
    "
  `);
  expect(await readText(folder, 'analysis.R')).toBe('x <- 1\n');
  expect((await lind(['export', folder, '--to', 'r', '--out', `${folder}/analysis.R`])).status).toBe(0);
  expect(await readText(folder, 'analysis.R')).toContain('pressure');
});

test('another language is refused', async () => {
  const { status, stderr } = await lind(['export', await studyFolder(), '--to', 'sas']);
  expect(status).toBe(2);
  expect(stderr).toMatchInlineSnapshot(`
    "lind: Option "--to <language>" argument "sas" is invalid. Allowed choices are r.
    "
  `);
});
