import { loadMethod, methodNames } from '../methods/index.js';
import type { AnyMethod } from '../methods/kit/method.js';
import type { StudyDocument } from './document.js';
import { type Problem, ProblemsError } from './problem.js';
import { studySchema } from './schema/study-schema.js';
import { schemaProblems } from './schema/validate.js';
import type { Study } from './study.js';

/** The methods that a study names, by name. */
export type StudyMethods = ReadonlyMap<string, AnyMethod>;

/**
 * A study file held against its schema.
 *
 * @returns the study, or null with the problems that make it none
 */
export async function readStudy(document: StudyDocument): Promise<{
  readonly study: Study | null;
  readonly methods: StudyMethods;
  readonly problems: readonly Problem[];
}> {
  const { value } = document;
  const methods = await namedMethods(value);
  const problems = await schemaProblems(document, studySchema([...methods.values()], methodNames));
  if (problems.length > 0) return { study: null, methods, problems };
  return { study: withAnalyses(value as unknown as Study), methods, problems };
}

/**
 * The study in a document, for commands that need a whole one.
 *
 * @throws LindError `bad-study` with the first problem and the number of others
 */
export async function requireStudy(
  document: StudyDocument,
): Promise<{ readonly study: Study; readonly methods: StudyMethods }> {
  const { study, methods, problems } = await readStudy(document);
  if (study === null) throw new ProblemsError(problems);
  return { study, methods };
}

/** A plan may be empty at first. */
const withAnalyses = (study: Study): Study => ({
  ...study,
  plan: { ...study.plan, analyses: study.plan.analyses ?? [] },
});

async function namedMethods(value: StudyDocument['value']): Promise<StudyMethods> {
  const { analyses } = (value.plan ?? {}) as { readonly analyses?: unknown };
  const named = (Array.isArray(analyses) ? analyses : []).map((analysis: unknown) => methodOf(analysis));
  const known = [...new Set(named)].filter((name): name is string => methodNames.includes(name ?? ''));
  return new Map(await Promise.all(known.map(async (name) => [name, await loadMethod(name)] as const)));
}

function methodOf(analysis: unknown): string | null {
  const { method } = (typeof analysis === 'object' && analysis !== null ? analysis : {}) as {
    method?: unknown;
  };
  return typeof method === 'string' ? method : null;
}
