import { readingLines, sectionLines, showFunction } from '../methods/kit/r-script.js';
import { rComment, rString } from '../methods/kit/r-text.js';
import { version } from '../version.js';
import type { AnalysisRun, StudyRun } from './run-study.js';

/** The first words of every script, by which one is known. */
export const scriptOpening = '# Every analysis of a study in R, written by Lind';

/**
 * A whole study as one script in plain R, to be run from the folder of the study. The data are read once; each
 * analysis begins again with all rows, says its id, and prints the numbers of its result.
 */
export function studyScript({ study, analyses }: StudyRun): string {
  const table = analyses.flatMap(({ analysis }) => analysis?.scripted.data?.table ?? [])[0];
  const lines = [
    `${scriptOpening} ${version}.`,
    ...rComment(`Study: ${study.title}`),
    '# Run it from the folder of the study: Rscript analysis.R',
    '',
    ...showFunction,
    ...(table ? ['', ...readingLines(table), 'whole <- d'] : []),
    ...analyses.flatMap((one) => ['', ...analysisSection(one)]),
  ];
  return `${lines.join('\n')}\n`;
}

function analysisSection({ entry, planned, analysis, error }: AnalysisRun): readonly string[] {
  const { id, purpose, why } = entry;
  const standing = planned ? purpose : `${purpose}; not in a locked plan`;
  const opening = [...rComment(`=== ${id} (${standing})`), ...(why ? rComment(`Why: ${why}`) : [])];
  if (!analysis) return [...opening, ...rComment(`Lind did not run it: ${error?.message}`)];
  return [
    ...opening,
    `cat(${rString(`\n# ${id}\n`)})`,
    ...(analysis.scripted.data ? ['d <- whole'] : []),
    ...sectionLines(analysis.scripted),
  ];
}
