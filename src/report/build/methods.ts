import { type Block, heading, text } from '../document.js';
import type { ReportedAnalysis, ReportInput } from '../input.js';
import type { Apparatus } from './apparatus.js';
import { dataSection } from './data.js';
import { planSection } from './plan.js';
import { searchSection } from './search.js';
import { statisticsSection } from './statistics.js';
import { designWords, sentence } from './words.js';

/** What was done: design, data, plan and what became of it, statistical methods. */
export function methodsSection(
  input: ReportInput,
  analyses: readonly ReportedAnalysis[],
  apparatus: Apparatus,
): readonly Block[] {
  return [
    heading(2, 'methods', 'Methods'),
    heading(3, 'design', 'Design'),
    text(sentence(designWords[input.run.study.design])),
    ...searchSection(input.run.study),
    ...dataSection(input, apparatus),
    ...planSection(input, analyses),
    ...statisticsSection(analyses, apparatus),
  ];
}
