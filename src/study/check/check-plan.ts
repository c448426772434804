import { didYouMean } from '../../data/suggest.js';
import type { AnyMethod, EstimateDeclaration } from '../../methods/kit/method.js';
import { list } from '../../methods/kit/wording.js';
import type { StudyMethods } from '../read-study.js';
import type { PlannedAnalysis, QuestionType, SmallestEffect, Study } from '../study.js';
import { error, type Found, warning } from './found.js';

/** The plan as a whole: ids, one primary analysis, the smallest effect that matters. */
export function checkPlan(study: Study, methods: StudyMethods): readonly Found[] {
  const { analyses } = study.plan;
  if (analyses.length === 0) {
    return [
      error(
        'no-analyses',
        ['plan'],
        'The plan has no analysis; add one under "analyses". "lind methods" lists the methods.',
      ),
    ];
  }
  return [...repeatedIds(analyses), ...primaries(analyses), ...smallestEffect(study, methods)];
}

/** Analyses that cannot be told apart. */
export function repeatedIds(analyses: readonly PlannedAnalysis[]): Found[] {
  const first = (id: string) => analyses.findIndex((other) => other.id === id);
  return analyses.flatMap(({ id }, at) =>
    first(id) < at
      ? [error('repeated-id', idPath(at), `Two analyses are called "${id}"; give each an id of its own.`)]
      : [],
  );
}

const idPath = (at: number) => ['plan', 'analyses', at, 'id'] as const;
const purposePath = (at: number) => ['plan', 'analyses', at, 'purpose'] as const;

function primaries(analyses: readonly PlannedAnalysis[]): Found[] {
  const at = analyses.flatMap(({ purpose }, position) => (purpose === 'primary' ? [position] : []));
  if (at.length === 0) {
    return [
      error(
        'no-primary',
        ['plan', 'analyses'],
        'No analysis is the primary one; give the one that answers the question "purpose: primary".',
      ),
    ];
  }
  return at
    .slice(1)
    .map((position) =>
      error(
        'two-primaries',
        purposePath(position),
        `"${analyses[at[0]!]!.id}" and "${analyses[position]!.id}" are both primary; keep one, since the primary analysis is the one that answers the question.`,
      ),
    );
}

/** Questions whose answer is not an effect. */
export const withoutEffect: readonly QuestionType[] = ['prevalence', 'agreement', 'prediction'];

function smallestEffect({ question, plan }: Study, methods: StudyMethods): Found[] {
  const effect = plan['smallest-effect'];
  if (!effect) {
    if (withoutEffect.includes(question.type)) return [];
    return [
      warning(
        'no-smallest-effect',
        ['plan'],
        'The plan does not say which effect is the smallest that would matter to a patient; add "smallest-effect", with a term, a value and why.',
      ),
    ];
  }
  const primary = plan.analyses.find(({ purpose }) => purpose === 'primary');
  return primary ? effectOfPrimary(effect, primary, methods.get(primary.method)!) : [];
}

function effectOfPrimary(effect: SmallestEffect, primary: PlannedAnalysis, method: AnyMethod): Found[] {
  const { term, value } = effect;
  const declared: { readonly [term: string]: EstimateDeclaration } = method.estimates;
  const found = Object.hasOwn(declared, term) ? declared[term] : declared['*'];
  const path = ['plan', 'smallest-effect'] as const;
  if (!found) {
    const terms = Object.keys(declared);
    const others = terms.length > 0 ? ` It has ${list(terms)}.` : ' It has no estimates.';
    return [
      error(
        'effect-term',
        [...path, 'term'],
        `"${term}" is not an estimate of the primary analysis "${primary.id}" (${method.name}).${didYouMean(term, terms)}${others}`,
      ),
    ];
  }
  const isRatio = found.scale === 'ratio';
  if (isRatio && value <= 0) {
    return [
      error(
        'effect-value',
        [...path, 'value'],
        `A ratio is above 0, so ${value} cannot be the smallest effect.`,
      ),
    ];
  }
  if (found.scale.startsWith('proportion') && Math.abs(value) > 1) {
    const hint = Math.abs(value) <= 100 ? ` Write ${value / 100} for ${value} percentage points.` : '';
    return [
      error(
        'effect-value',
        [...path, 'value'],
        `A ${found.label.toLowerCase()} lies between -1 and 1, so ${value} cannot be the smallest effect.${hint}`,
      ),
    ];
  }
  if (value !== (isRatio ? 1 : 0)) return [];
  return [
    error(
      'effect-value',
      [...path, 'value'],
      `${value} means no difference at all; give the smallest ${found.label.toLowerCase()} that would matter.`,
    ),
  ];
}
