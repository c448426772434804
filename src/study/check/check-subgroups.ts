import type { PlannedAnalysis, Study } from '../study.js';
import { type Found, warning } from './found.js';

/** Words by which a plan says that an analysis is of a subgroup. */
const subgroup =
  /\bsub-?groups?\b|\b(?:women|men|females|males|girls|boys|children|older people|younger people) only\b|\bonly (?:in )?(?:women|men|females|males)\b/i;

/** Methods whose result compares the groups themselves. */
const comparesStrata = ['mantel-haenszel', 'meta-analysis', 'prediction-model'];

/**
 * Subgroups in the plan: whether an effect differs between them is one test of an interaction, not a test in each
 * (Altman & Bland 2003, BMJ 326:219; Wang et al. 2007, N Engl J Med 357:2189-94).
 */
export const checkSubgroups = ({ plan }: Study): readonly Found[] =>
  plan.analyses.flatMap((analysis, at) =>
    isOfSubgroup(analysis) && !hasInteraction(analysis) && !comparesStrata.includes(analysis.method)
      ? [
          warning(
            'subgroup-without-interaction',
            ['plan', 'analyses', at, 'method'],
            `"${analysis.id}" is of a subgroup and tests no interaction; plan one model of all people with an interaction, such as "predictors: arm,sex,arm:sex", since the P of one subgroup does not say that it differs from another.`,
          ),
        ]
      : [],
  );

const isOfSubgroup = ({ id, why }: PlannedAnalysis): boolean =>
  subgroup.test(id.replaceAll(/[-_]/g, ' ')) || subgroup.test(why ?? '');

/** `arm:sex`, outside backticks, in which a colon belongs to a name. */
const hasInteraction = ({ predictors }: PlannedAnalysis): boolean =>
  String([predictors ?? ''].flat())
    .replaceAll(/`[^`]*`/g, '')
    .includes(':');
