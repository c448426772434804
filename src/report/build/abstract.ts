import { changedData } from '../../study/deviations.js';
import type { StudyRun } from '../../study/run-study.js';
import type { Question } from '../../study/study.js';
import { type Content, type Entry, plain, text, written } from '../document.js';
import { isExploratory, type ReportedAnalysis, type ReportInput } from '../input.js';
import { certaintyWords, designWords, sentence } from './words.js';

/** The structured abstract: the question, the primary result in Lind's sentences, the conclusion in the student's. */
export function abstractOf({ run }: ReportInput, analyses: readonly ReportedAnalysis[]): readonly Entry[] {
  const { study } = run;
  const certainty = study.certainty
    ? [abstractEntry('Certainty', text(sentence(certaintyWords[study.certainty.level])))]
    : [];
  return [
    abstractEntry('Design', text(sentence(designWords[study.design]))),
    abstractEntry('Question', text(questionLine(study.question))),
    abstractEntry('Main result', mainResult(run, analyses)),
    abstractEntry('Conclusion', written(study.conclusion, 'the conclusion')),
    ...certainty,
  ];
}

/** What is compared and measured; the whole question stands below the abstract. */
function questionLine(question: Question): string {
  const subject = question.intervention ?? question.exposure ?? question['index-test'];
  const against = question.comparison === undefined ? '' : ` against ${question.comparison}`;
  return [
    ...(subject === undefined ? [] : [sentence(subject + against)]),
    sentence(`Outcome: ${question.outcome}`),
  ].join(' ');
}

function mainResult(run: StudyRun, analyses: readonly ReportedAnalysis[]): Content {
  const primary = analyses.find(({ entry }) => entry.purpose === 'primary');
  if (!primary) return plain(undefined, 'a primary analysis in the plan');
  const { analysis, error } = primary;
  if (!analysis) return text(`The primary analysis could not be done. ${error?.message ?? ''}`.trim());
  const label = isExploratory(primary) ? 'Exploratory, because the analysis is not in a locked plan. ' : '';
  const changed = changedData(run.lock, run.dataHash)
    ? 'The data were changed after the plan was locked. '
    : '';
  return text(changed + label + analysis.result.words.slice(0, 2).join(' '));
}

const abstractEntry = (term: string, content: Content): Entry => ({ term, content: [content] });
