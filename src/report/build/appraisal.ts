import { trafficLight } from '../../charts/traffic-light.js';
import type { StudyAppraisal } from '../../study/appraising.js';
import { judgementLevels } from '../../study/judgement-levels.js';
import type { Study } from '../../study/study.js';
import { type Block, type Entry, heading, text, written } from '../document.js';
import type { Apparatus } from './apparatus.js';

/** The study's own appraisal: the judgements as a plot, and each with its reason. */
export function appraisalSection({ appraisal, title }: Study, apparatus: Apparatus): readonly Block[] {
  if (appraisal === undefined) return [];
  const spec = chartOf(appraisal, title);
  return [
    heading(3, 'appraisal', 'Critical appraisal'),
    text(
      `The study was appraised along the domains of ${appraisal.tool}${appraisal.reader ? ` by ${appraisal.reader}` : ''}.`,
    ),
    apparatus.figure(spec.description, spec),
    { kind: 'definitions', entries: entriesOf(appraisal) },
  ];
}

function chartOf({ domains, overall, tool }: StudyAppraisal, title: string) {
  const judged = [...domains.map(({ judgement }) => judgement), overall.judgement];
  const said = domains.map(
    ({ short, judgement }) => `${short}: ${judgementLevels[judgement].name.toLowerCase()}`,
  );
  return trafficLight({
    columns: [...domains.map(({ short }) => short), 'Overall'],
    rows: [{ study: title, cells: judged.map((level) => judgementLevels[level]) }],
    legend: [...new Set(judged)].map((level) => judgementLevels[level]),
    description: `Judgements by ${tool}. ${[...said, `Overall: ${judgementLevels[overall.judgement].name.toLowerCase()}`].join('; ')}.`,
  });
}

const entriesOf = ({ domains, overall }: StudyAppraisal): readonly Entry[] =>
  [...domains, { ...overall, domain: 'Overall' }].map(({ domain, judgement, reason }) => ({
    term: domain,
    content: [
      text(`${judgementLevels[judgement].mark} ${judgementLevels[judgement].name}.`),
      ...(reason === undefined ? [] : [written(reason, 'the reason')]),
    ],
  }));
