import { type Block, type Heading, heading, text } from '../document.js';
import { idInWords, isExploratory, type ReportedAnalysis, type ReportInput } from '../input.js';
import { analysisBlocks } from './analysis.js';
import type { Apparatus } from './apparatus.js';
import { participantsSection } from './participants.js';
import { purposeWords } from './words.js';

/** What was found: participants, then the analyses of the plan, then those outside it, apart. */
export function resultsSection(
  input: ReportInput,
  analyses: readonly ReportedAnalysis[],
  apparatus: Apparatus,
): readonly Block[] {
  const planned = analyses.filter((one) => !isExploratory(one));
  const exploratory = analyses.filter(isExploratory);
  return [
    heading(2, 'results', 'Results'),
    ...participantsSection(input, analyses, apparatus),
    ...planned.flatMap((one) => [analysisHeading(one, 3), ...analysisBlocks(one, apparatus)]),
    ...exploratorySection(exploratory, apparatus),
  ];
}

function exploratorySection(analyses: readonly ReportedAnalysis[], apparatus: Apparatus): readonly Block[] {
  if (analyses.length === 0) return [];
  return [
    heading(3, 'exploratory', 'Exploratory analyses'),
    text(
      'These analyses are not in a plan that was locked before Lind had shown outcomes by group. They can suggest a question for another study; they do not answer one.',
    ),
    ...analyses.flatMap((one) => [analysisHeading(one, 4), ...analysisBlocks(one, apparatus)]),
  ];
}

function analysisHeading({ entry, title }: ReportedAnalysis, level: 3 | 4): Heading {
  const purpose = purposeWords[entry.purpose];
  const standsAlone = level === 4 || title === purpose || entry.id === entry.purpose;
  const words = standsAlone ? title : `${purpose}: ${idInWords(entry.id)}`;
  return heading(level, `analysis-${entry.id}`, words);
}
