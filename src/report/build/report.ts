import { fillText } from '../../study/named/fill-text.js';
import { withTexts } from '../../study/named/with-texts.js';
import { version } from '../../version.js';
import { factsOf } from '../checklist/facts.js';
import type { ReportDocument } from '../document.js';
import { type ReportedAnalysis, type ReportInput, reportedAnalyses } from '../input.js';
import { abstractOf } from './abstract.js';
import { Apparatus } from './apparatus.js';
import { checklistSection } from './checklist.js';
import { contributionsSection, referencesSection, rerunSection, scriptSection } from './closing.js';
import { discussionSection } from './discussion.js';
import { methodsSection } from './methods.js';
import { backgroundSection, questionSection } from './question.js';
import { resultsSection } from './results.js';
import { statementsSection } from './statements.js';

/**
 * The report of a study. Every number in it stands in a result; every opinion in it is the student's; what they
 * have not written is said to be missing.
 */
export function buildReport(given: ReportInput): ReportDocument {
  const analyses = reportedAnalyses(given);
  const input = filled(given, analyses);
  const { study } = input.run;
  const apparatus = new Apparatus();
  const body = [
    ...backgroundSection(study),
    ...questionSection(study.question),
    ...methodsSection(input, analyses, apparatus),
    ...resultsSection(input, analyses, apparatus),
    ...discussionSection(input, analyses, apparatus),
    ...contributionsSection(study),
    ...statementsSection(study),
    ...rerunSection(input),
  ];
  // The checklist cites its source, so it is made before the list of references, and stands after it.
  const checklist = checklistSection(input.checklist, factsOf(input, analyses), apparatus);
  return {
    lang: 'en-GB',
    title: study.title,
    authors: (study.authors ?? []).map(({ name, affiliation }) => ({
      name,
      affiliation: affiliation ?? null,
    })),
    date: study.date ?? null,
    version,
    abstract: abstractOf(input, analyses),
    body: [...body, ...referencesSection(apparatus), ...checklist, ...scriptSection(input)],
    carried: input.carried,
  };
}

/** Results that the prose calls by name are written out. */
function filled(input: ReportInput, analyses: readonly ReportedAnalysis[]): ReportInput {
  const nameable = analyses.flatMap(({ entry, method, analysis }) =>
    analysis
      ? [{ id: entry.id, isPrimary: entry.purpose === 'primary', method, result: analysis.result }]
      : [],
  );
  const study = withTexts(input.run.study, (text) => fillText(text, nameable).text);
  return { ...input, run: { ...input.run, study } };
}
