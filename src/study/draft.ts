import { methodNames } from '../methods/index.js';
import type { StudyDocument } from './document.js';
import type { Problem } from './problem.js';
import { readStudy } from './read-study.js';
import { draftSchema } from './schema/draft-schema.js';
import { studySchema } from './schema/study-schema.js';
import { schemaProblems } from './schema/validate.js';
import type { PlannedAnalysis, SmallestEffect, Study } from './study.js';

/** An analysis that is being written. */
export type DraftAnalysis = Partial<PlannedAnalysis>;

/** A study that is being written: every key may still be missing. */
export type Draft = Partial<
  Omit<Study, 'question' | 'data' | 'plan' | 'certainty' | 'findings' | 'data-decisions'>
> & {
  readonly question?: Partial<Study['question']>;
  readonly data?: Partial<NonNullable<Study['data']>>;
  readonly certainty?: Partial<NonNullable<Study['certainty']>>;
  readonly findings?: readonly Partial<NonNullable<Study['findings']>[number]>[];
  readonly 'data-decisions'?: readonly Partial<NonNullable<Study['data-decisions']>[number]>[];
  readonly plan?: {
    readonly 'smallest-effect'?: Partial<SmallestEffect>;
    readonly analyses?: readonly DraftAnalysis[];
  };
};

/** A study file while it is being written. */
export interface ReadDraft {
  readonly draft: Draft;
  /** The same once every key that a study needs is there; null before. */
  readonly study: Study | null;
  /** In what it does not follow its form; keys that are missing yet are no problem. With problems there is no draft. */
  readonly problems: readonly Problem[];
}

/** What a study file holds so far. */
export async function readDraft(document: StudyDocument): Promise<ReadDraft> {
  const { study, methods } = await readStudy(document);
  const draft = document.value as Draft;
  if (study !== null) return { draft, study, problems: [] };
  const schema = draftSchema(studySchema([...methods.values()], methodNames));
  return { draft, study, problems: await schemaProblems(document, schema) };
}
