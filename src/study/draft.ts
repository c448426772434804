import { methodNames } from '../methods/index.js';
import type { AnyMethod } from '../methods/kit/method.js';
import type { StudyDocument } from './document.js';
import type { Problem } from './problem.js';
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

/**
 * What a study file holds so far, and in what it does not follow its form; keys that are missing yet are no problem.
 * The values are a draft only when there are no problems.
 *
 * @param methods whose keys an analysis may have
 */
export async function readDraft(
  document: StudyDocument,
  methods: readonly AnyMethod[],
): Promise<{ readonly draft: Draft; readonly problems: readonly Problem[] }> {
  const schema = draftSchema(studySchema(methods, methodNames));
  return { draft: document.value as Draft, problems: await schemaProblems(document, schema) };
}
