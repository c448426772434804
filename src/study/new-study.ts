import { StudyDocument } from './document.js';
import { studyFiles } from './files.js';
import type { Design, Question } from './study.js';

/** What a new study begins with. */
export interface Beginning {
  readonly title: string;
  readonly question: Question;
  readonly design: Design;
  /** The data file, from the study's folder. */
  readonly dataFile: string;
}

/** The two parts of a study's skeleton: up to the plan, and what is written after the run. */
export interface Skeleton {
  readonly opening: string;
  readonly closing: string;
}

/** A new study of one's own, its comments those of the skeleton. */
export function newStudy({ opening, closing }: Skeleton, beginning: Beginning): StudyDocument {
  const { title, question, design, dataFile } = beginning;
  return StudyDocument.parse(join(opening, closing), studyFiles.study)
    .setIn(['title'], title)
    .setIn(['question'], inOrder(question))
    .setIn(['design'], design)
    .setIn(['data', 'file'], dataFile);
}

const questionOrder = [
  'type',
  'population',
  'intervention',
  'exposure',
  'index-test',
  'comparison',
  'outcome',
  'timeframe',
] as const satisfies readonly (keyof Question)[];

const inOrder = (question: Question): object =>
  Object.fromEntries(
    questionOrder.flatMap((key) => (question[key] === undefined ? [] : [[key, question[key]]])),
  );

/** What is known of a study that is about to be walked through. */
export interface Start {
  readonly title: string;
  /** Null for a study from counts. */
  readonly dataFile: string | null;
  readonly source: string | null;
}

/** A study without a question yet: the walk asks for it. */
export function startedStudy(
  { opening, closing }: Skeleton,
  { title, dataFile, source }: Start,
): StudyDocument {
  const titled = StudyDocument.parse(join(opening, closing), studyFiles.study).setIn(['title'], title);
  if (dataFile === null) return titled.setIn(['data'], undefined);
  const withData = titled.setIn(['data', 'file'], dataFile);
  return source === null ? withData : withData.setIn(['data', 'source'], source);
}

/** What a student writes: an exercise does not give it away. */
const studentsPart = [
  'authors',
  'date',
  'findings',
  'conclusion',
  'limitations',
  'certainty',
  'application',
  'statements',
  'reporting',
] as const;

/** The study that an exercise begins with: question, data and plan of its model study, and nothing of what it found. */
export function exerciseStudy(model: StudyDocument, { closing }: Pick<Skeleton, 'closing'>): StudyDocument {
  const asked = studentsPart.reduce((document, key) => document.setIn([key], undefined), model);
  return StudyDocument.parse(join(asked.text, closing), studyFiles.study);
}

const join = (opening: string, closing: string): string => `${opening.trimEnd()}\n\n${closing}`;
