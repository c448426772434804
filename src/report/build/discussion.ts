import { list } from '../../methods/kit/wording.js';
import type { Problem } from '../../study/problem.js';
import type { Study } from '../../study/study.js';
import { type Block, type Content, type Entry, heading, text, written } from '../document.js';
import type { ReportedAnalysis, ReportInput } from '../input.js';
import type { Apparatus } from './apparatus.js';
import { appraisalSection } from './appraisal.js';
import { certaintySection } from './certainty.js';

/** What the student makes of the results, in their own words; what is not written yet is said to be so. */
export function discussionSection(
  input: ReportInput,
  analyses: readonly ReportedAnalysis[],
  apparatus: Apparatus,
): readonly Block[] {
  const { run, problems } = input;
  const { study } = run;
  return [
    heading(2, 'discussion', 'Discussion'),
    heading(3, 'findings', 'What the analyses show'),
    { kind: 'definitions', entries: findings({ study, problems }, analyses) },
    heading(3, 'conclusion', 'Conclusion'),
    written(study.conclusion, 'the conclusion'),
    ...appraisalSection(study, apparatus),
    ...certaintySection(input, analyses, apparatus),
    heading(3, 'application', 'Application'),
    written(study.application, 'how the answer applies to a patient'),
    heading(2, 'limitations', 'Limitations'),
    ...limitations(study),
    ...threats(study),
  ];
}

/** One entry for each analysis; the student may say more than one thing of it. */
function findings(
  { study, problems }: { readonly study: Study; readonly problems: readonly Problem[] },
  analyses: readonly ReportedAnalysis[],
): readonly Entry[] {
  return analyses.map(({ entry, title }) => {
    const content = (study.findings ?? []).flatMap(({ analysis, says }, at) =>
      analysis === entry.id
        ? [written(says, 'what this analysis shows'), ...notesOn(`findings[${at}]`, problems)]
        : [],
    );
    return {
      term: title,
      content: content.length > 0 ? content : [written(undefined, 'what this analysis shows')],
    };
  });
}

/** What does not hold in a finding, in Lind's words after the student's. */
const notesOn = (path: string, problems: readonly Problem[]): readonly Content[] =>
  problems
    .filter((problem) => problem.path.startsWith(path))
    .map(({ message }) => text(`Note by Lind: ${message}`));

function limitations({ limitations: given = [] }: Study): readonly Block[] {
  if (given.length === 0) return [written(undefined, 'the limitations')];
  return [{ kind: 'list', items: given.map((one) => written(one, 'a limitation')) }];
}

/** What was feared beforehand, so that a reader can hold it against what is said afterwards. */
function threats({ threats: { named = [], greatest } = {} }: Study): readonly Block[] {
  return [
    ...(named.length > 0
      ? [text(`Before the results were known these threats were named: ${list(named)}.`)]
      : []),
    ...(greatest === undefined
      ? []
      : [text('Of these, the authors wrote, the greatest:'), written(greatest, 'the greatest threat')]),
  ];
}
