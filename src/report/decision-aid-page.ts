import type { Aid } from '../appraise/patient/aid.js';
import {
  aidOpening,
  gradeOf,
  questionsForYou,
  type ShownOutcome,
  showOutcomes,
} from '../appraise/patient/aid-words.js';
import { fixed } from '../methods/kit/format.js';
import { left, right } from '../methods/kit/table-rows.js';
import { version } from '../version.js';
import { type Block, heading, text } from './document.js';
import type { PlainDocument } from './plain-document.js';

/** A decision aid as one page to print or to have read aloud: both options, every outcome in the same number of people. */
export function decisionAidPage(aid: Aid): PlainDocument {
  const outcomes = showOutcomes(aid);
  const { grade, smog } = gradeOf(aid);
  return {
    lang: 'en-GB',
    title: aid.question,
    lines: [aid.people, ...(aid.time === null ? [] : [`Over ${aid.time}`])],
    opening: [text(aidOpening)],
    body: [
      heading(2, 'options', 'You can choose'),
      { kind: 'list', items: aid.options.map((option) => text(option)) },
      ...outcomes.flatMap(outcomeBlocks),
      heading(2, 'unknown', 'What we do not know'),
      {
        kind: 'list',
        items: [
          ...aid.unknown.map((sentence) => text(sentence)),
          text('Nobody can know beforehand which person will be helped or harmed.'),
        ],
      },
      heading(2, 'you', 'What matters to you'),
      { kind: 'list', items: questionsForYou.map((question) => text(question)) },
      heading(2, 'explain', 'For the person who explains'),
      { kind: 'list', items: outcomes.map(({ title, needed }) => text(`${title}: ${needed}`)) },
      text(
        `Reading grade of the words for the patient: ${fixed(grade, 1)} (Flesch-Kincaid), ${fixed(smog, 1)} (SMOG), in years of school.`,
      ),
      ...sources(aid),
    ],
    colophon: `Made by Lind ${version}, for learning. It is no medical device and no advice on treatment.`,
    version,
  };
}

function outcomeBlocks({ title, sentences, chart, counts }: ShownOutcome, at: number): Block[] {
  const number = at + 1;
  const [without, with_] = sentences;
  return [
    heading(2, `outcome-${number}`, title),
    ...[without!, with_!, ...sentences.slice(2)].map((sentence) => text(sentence)),
    {
      kind: 'figure',
      number,
      id: `figure-${number}`,
      caption: `Each disc is one of ${counts.people.toLocaleString('en-GB')} people: a full disc for each of those who ${title.replace('How many ', '')}.`,
      alt: chart.description,
      spec: chart,
    },
  ];
}

const sources = ({ sources: given }: Aid): Block[] =>
  given.length === 0
    ? []
    : [
        heading(2, 'sources', 'Where the numbers come from'),
        { kind: 'list', items: given.map((one) => text(one)) },
      ];

/** The same numbers as a table, for the terminal. */
export function aidTable(aid: Aid) {
  const outcomes = showOutcomes(aid);
  const many = (outcomes[0]?.counts.people ?? 100).toLocaleString('en-GB');
  return {
    title: `Of ${many} people`,
    columns: [left('Outcome'), right(aid.options[0]), right(aid.options[1]), right('May be')],
    rows: outcomes.map(({ title, counts: { without, with_, limits } }) => [
      title.replace('How many ', ''),
      String(without),
      String(with_),
      limits === null ? '' : `${limits[0]} to ${limits[1]}`,
    ]),
    footnotes: [],
  };
}
