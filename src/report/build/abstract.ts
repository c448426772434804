import { type Content, type Entry, plain, text, written } from '../document.js';
import { isExploratory, type ReportedAnalysis, type ReportInput } from '../input.js';
import { pico } from './question.js';
import { certaintyWords, designWords, sentence } from './words.js';

/** The structured abstract: the question, the primary result in Lind's sentences, the conclusion in the student's. */
export function abstractOf({ study }: ReportInput, analyses: readonly ReportedAnalysis[]): readonly Entry[] {
  const certainty = study.certainty
    ? [entry('Certainty', text(sentence(certaintyWords[study.certainty.level])))]
    : [];
  return [
    entry('Design', text(sentence(designWords[study.design]))),
    ...pico(study.question),
    entry('Main result', mainResult(analyses)),
    entry('Conclusion', written(study.conclusion, 'the conclusion')),
    ...certainty,
  ];
}

function mainResult(analyses: readonly ReportedAnalysis[]): Content {
  const primary = analyses.find(({ record }) => record.purpose === 'primary');
  if (!primary) return plain(undefined, 'a primary analysis in the plan');
  const { result, error } = primary.record;
  if (!result) return text(`The primary analysis could not be done. ${error?.message ?? ''}`.trim());
  const label = isExploratory(primary) ? 'Exploratory, because the analysis is not in a locked plan. ' : '';
  return text(label + result.words.slice(0, 2).join(' '));
}

const entry = (term: string, content: Content): Entry => ({ term, content: [content] });
