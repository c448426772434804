import type { Question, Study } from '../../study/study.js';
import { type Block, type Entry, heading, plain, written } from '../document.js';
import { questionWords } from './words.js';

/** What is known, and why the question is asked. */
export const backgroundSection = ({ background }: Study): readonly Block[] =>
  background === undefined
    ? []
    : [heading(2, 'background', 'Background'), written(background, 'the background')];

/** The question as PICO, or as the parts that its type has in their place. */
export function questionSection(question: Question): readonly Block[] {
  return [
    heading(2, 'question', 'Question'),
    { kind: 'definitions', entries: [entry('Type', questionWords[question.type]), ...pico(question)] },
  ];
}

/** Population, what is compared, outcome. */
export function pico(question: Question): readonly Entry[] {
  const given = [
    ['Intervention', question.intervention],
    ['Exposure', question.exposure],
    ['Index test', question['index-test']],
    ['Comparison', question.comparison],
  ] as const;
  return [
    entry('Population', question.population),
    ...given.flatMap(([term, words]) => (words === undefined ? [] : [entry(term, words)])),
    entry('Outcome', question.outcome),
    ...(question.timeframe === undefined ? [] : [entry('Time frame', question.timeframe)]),
  ];
}

const entry = (term: string, words: string): Entry => ({
  term,
  content: [plain(words, term.toLowerCase())],
});
