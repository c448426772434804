import { quoted } from '../../../data/wording.js';
import type { Remark } from '../../assessment.js';
import type { ReportReview } from '../report-says.js';
import { ask, look, mend } from './say.js';

const page = 'report.html';

/** What is said of the report: that it is there, and is that of the study. */
export function reportRemarks({ state, unsaid }: ReportReview): readonly Remark[] {
  if (unsaid !== null) {
    const example = `such as ${quoted(unsaid)}`;
    return [
      ask(
        page,
        `The report does not say what the study gives, ${example}; "lind verify" shows where it differs.`,
      ),
    ];
  }
  switch (state) {
    case 'none':
      return [look(page, 'No report was handed in; "lind report" writes it.')];
    case 'edited':
      return [
        ask(
          page,
          'The report is not the one that the journal says was written: it was changed by hand, or is another one.',
        ),
      ];
    case 'stale':
      return [
        mend(
          page,
          'The report was written before the study or its results changed; give "lind report" once more at the end.',
        ),
      ];
    case 'fresh':
      return [];
  }
}
