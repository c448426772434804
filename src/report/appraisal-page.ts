import { answersOf } from '../appraise/appraisal/appraisal.js';
import type { JudgedAppraisal, JudgedDomain, Judgement } from '../appraise/appraisal/judge.js';
import { biasTable } from '../appraise/bias-table/bias-table.js';
import { levelText, trafficLightOf } from '../appraise/bias-table/show.js';
import { readingWords } from '../appraise/compare/present.js';
import { askedQuestions } from '../appraise/judgement/propose.js';
import { answerWords, type SignallingQuestion } from '../appraise/worksheets/worksheet.js';
import { list } from '../methods/kit/wording.js';
import { version } from '../version.js';
import { type Block, type Content, type Entry, heading, plain, text, written } from './document.js';
import type { PlainDocument } from './plain-document.js';

/** An appraisal as a page: the judgements first, then every question with its answer and the words that support it. */
export function appraisalPage(judged: JudgedAppraisal): PlainDocument {
  const { worksheet, appraisal, domains } = judged;
  const { name, citation, result } = appraisal.paper;
  const readers = appraisal.consensus ? list(appraisal.consensus) : appraisal.reader;
  const spec = trafficLightOf(biasTable([judged]));
  return {
    lang: 'en-GB',
    title: `Appraisal of ${name}`,
    lines: [
      `${worksheet.title}, along ${worksheet.tool.name}`,
      ...(readers === undefined ? [] : [`Appraised by ${readers}`]),
    ],
    opening: [plain(citation, 'the citation of the paper'), plain(result, 'which result is appraised')],
    body: [
      heading(2, 'judgements', 'Judgements'),
      { kind: 'figure', number: 1, id: 'figure-1', caption: spec.description, alt: spec.description, spec },
      { kind: 'definitions', entries: [...domains.map(domainEntry), overallEntry(judged)] },
      text(worksheet.tool.rule),
      text(worksheet.overall.note),
      ...applicabilityBlocks(judged),
      ...domains.flatMap((one) => domainBlocks(judged, one)),
      heading(2, 'references', 'References'),
      { kind: 'references', entries: [`${worksheet.tool.citation} ${worksheet.tool.link}`] },
    ],
    colophon: `Made by Lind ${version}. The questions are in Lind’s words; the tool’s own text is at its address.`,
    version,
  };
}

const domainEntry = (one: JudgedDomain): Entry => ({
  term: one.domain.title,
  content: judgementContent(one),
});

const overallEntry = ({ overall }: JudgedAppraisal): Entry => ({
  term: 'Overall',
  content: judgementContent(overall),
});

function judgementContent({ level, proposed, because, departs, reason }: Judgement): readonly Content[] {
  const by = because.length === 0 ? '' : `, by ${list(because)}`;
  const rule = departs ? ` The rules propose ${levelText(proposed)}${by}.` : '';
  return [
    text(`${levelText(level)}${departs ? '' : by}.${rule}`),
    ...(departs || reason !== null ? [written(reason ?? undefined, 'the reason')] : []),
  ];
}

function domainBlocks(judged: JudgedAppraisal, { domain }: JudgedDomain): readonly Block[] {
  const asked = askedQuestions(judged.worksheet, answersOf(judged.appraisal));
  return [
    heading(2, `domain-${domain.id}`, domain.title),
    {
      kind: 'definitions',
      entries: domain.questions
        .filter((question) => asked.includes(question))
        .map((question) => questionEntry(judged, question)),
    },
  ];
}

function questionEntry({ appraisal }: JudgedAppraisal, { id, asks }: SignallingQuestion): Entry {
  const { answer, quotation, place, note, readings = [], settled } = appraisal.answers?.[id] ?? {};
  const where = place === undefined ? '' : ` (${place})`;
  return {
    term: `${id} ${asks}`,
    content: [
      plain(answer === undefined ? undefined : `${answerWords[answer]}.`, 'the answer'),
      ...(quotation === undefined ? [] : [text(`“${quotation}”${where}`)]),
      ...(note === undefined ? [] : [text(note)]),
      ...readings.map((reading) => text(readingWords(reading))),
      ...(settled === undefined ? [] : [text(`Settled: ${settled}`)]),
    ],
  };
}

function applicabilityBlocks({ worksheet, appraisal }: JudgedAppraisal): readonly Block[] {
  const { applicability = [] } = worksheet;
  if (applicability.length === 0) return [];
  const entries = applicability.map(({ id, asks }) => {
    const { concern, reason } = appraisal.applicability?.[id] ?? {};
    return {
      term: asks,
      content: [
        plain(concern === undefined ? undefined : `${concern} concern.`, 'the concern'),
        ...(reason === undefined ? [] : [text(reason)]),
      ],
    };
  });
  return [
    heading(2, 'applicability', 'How near the paper is to the question'),
    { kind: 'definitions', entries },
  ];
}
