import type { FieldName } from '../../../methods/kit/vocabulary.js';
import { plural } from '../../../methods/kit/wording.js';
import type { Asked, Mistake, Suspect } from '../mistake.js';
import { columnsOf, type Fourfold, fourfoldOf, oddsOf, ofTotal, overall } from './fourfold.js';
import { sibling } from './sibling.js';

const ends: readonly FieldName[] = ['estimate', 'confLow', 'confHigh'];

/** The ratio of the other kind that stands beside each. */
const oddsBeside: { readonly [risk: string]: string } = {
  'risk-ratio': 'odds-ratio',
  'crude-risk-ratio': 'crude-odds-ratio',
  'pooled-risk-ratio': 'pooled-odds-ratio',
};
const riskBeside = Object.fromEntries(Object.entries(oddsBeside).map(([risk, odds]) => [odds, risk]));

const oddsForRisk: Mistake = {
  code: 'odds-ratio-for-risk-ratio',
  terms: Object.keys(oddsBeside),
  fields: ends,
  wrong(asked) {
    const value = sibling(asked, oddsBeside[String(asked.row.term)]!);
    const cells = fourfoldOf(asked);
    return [{ value, seems: `the odds ratio of ${columnsOf(asked)}`, why: oddsAreNotRisks(cells) }];
  },
};

function oddsAreNotRisks(cells: Fourfold | null): string {
  if (cells === null)
    return 'The odds ratio lies further from 1 than the risk ratio, the more so the commoner the event is.';
  const { group, reference } = cells;
  return `Odds set people with the event against those without it (${oddsOf(group)} in ${group.name}, ${oddsOf(reference)} in ${reference.name}); risks set them against everyone (${ofTotal(group)}, ${ofTotal(reference)}). Here ${overall(cells)} had the event, and the commoner it is, the further the odds ratio lies from 1: read as a ratio of risks it makes the difference look larger.`;
}

const riskForOdds: Mistake = {
  code: 'risk-ratio-for-odds-ratio',
  terms: Object.keys(riskBeside),
  fields: ends,
  wrong(asked) {
    const value = sibling(asked, riskBeside[String(asked.row.term)]!) ?? riskRatioOf(fourfoldOf(asked));
    return [
      { value, seems: `the risk ratio of ${columnsOf(asked)}`, why: oddsAreNotRisks(fourfoldOf(asked)) },
    ];
  },
};

const riskRatioOf = (cells: Fourfold | null): number | null =>
  cells && (cells.group.events * cells.reference.total) / (cells.group.total * cells.reference.events);

const relativeForAbsolute: Mistake = {
  code: 'relative-for-absolute',
  terms: ['risk-difference'],
  fields: ends,
  wrong(asked) {
    const reduction = sibling(asked, 'relative-risk-reduction');
    return eitherSign(reduction, {
      seems: `the relative change in risk, 1 minus the risk ratio`,
      why: `The relative change is a share of the risk in ${referenceName(asked)}; the risk difference counts people. A large share of a small risk is few people, so the relative number alone cannot say whether it matters.`,
    });
  },
};

const absoluteForRelative: Mistake = {
  code: 'absolute-for-relative',
  terms: ['risk-ratio', 'relative-risk-reduction'],
  fields: ends,
  wrong: (asked) =>
    eitherSign(sibling(asked, 'risk-difference'), {
      seems: 'the risk difference, the absolute one',
      why: `The risk difference subtracts one risk from the other and counts people; what is asked for sets the risk in relation to that in ${referenceName(asked)}.`,
    }),
};

const reductionForRatio: Mistake = {
  code: 'reduction-for-ratio',
  fields: ends,
  wrong(asked) {
    if (asked.kind !== 'ratio') return [];
    return eitherSign(1 - asked.value, {
      seems: `the distance of ${asked.name} from 1`,
      why: 'A ratio of 0.58 and a reduction of 42% say the same in two ways; written for one another they mislead by a lot. Say which one it is.',
    });
  },
};

const ratioForReduction: Mistake = {
  code: 'ratio-for-reduction',
  terms: ['relative-risk-reduction'],
  fields: ends,
  wrong: ({ value }) => [
    {
      value: 1 - value,
      seems: 'the risk ratio itself',
      why: 'The relative risk reduction is what is left when the risk ratio is taken from 1.',
    },
  ],
};

const neededFromRelative: Mistake = {
  code: 'nnt-from-relative',
  terms: ['nnt'],
  fields: ['estimate'],
  wrong(asked) {
    const reduction = sibling(asked, 'relative-risk-reduction');
    return [
      {
        value: reduction && 1 / Math.abs(reduction),
        seems: '1 over the relative risk reduction',
        why: 'The number needed to treat is 1 over the absolute risk difference: it counts people, and a relative number does not know how many people have the event.',
      },
    ];
  },
};

const differenceForNeeded: Mistake = {
  code: 'difference-for-nnt',
  terms: ['nnt'],
  fields: ends,
  wrong: (asked) =>
    eitherSign(asked.value === 0 ? null : 1 / asked.value, {
      seems: 'the risk difference',
      why: 'The number needed to treat is 1 over it: how many people for one event more or one fewer.',
    }),
};

const otherEvent: Mistake = {
  code: 'other-event',
  terms: ['risk-ratio', 'crude-risk-ratio'],
  fields: ['estimate'],
  wrong(asked) {
    const cells = fourfoldOf(asked);
    if (cells === null) return [];
    const { group, reference } = cells;
    const without = ({ events, total }: typeof group) => (total - events) / total;
    const value = without(group) / without(reference);
    return [
      {
        value,
        seems: `the risk ratio of not having the event (${group.total - group.events} of ${group.total} against ${reference.total - reference.events} of ${reference.total})`,
        why: `The risk ratio of an event is not the reciprocal of that of its opposite, so say which of the two is counted in ${columnsOf(asked)}.`,
      },
    ];
  },
};

/** Whether a reduction is written with or without its sign is a matter of words, not of the number. */
function eitherSign(value: number | null, words: Omit<Suspect, 'value'>): Suspect[] {
  if (value === null) return [];
  return [
    { value, ...words },
    { value: -value, ...words },
  ];
}

const referenceName = (asked: Asked): string => fourfoldOf(asked)?.reference.name ?? 'the reference';

const crudeForAdjusted: Mistake = {
  code: 'crude-for-adjusted',
  methods: ['linear-regression', 'logistic-regression', 'poisson-regression', 'cox-regression'],
  fields: ends,
  wrong(asked) {
    const { predictors } = asked.result.input.roles;
    const variable = String(asked.row.term).split('=')[0]!;
    if (!Array.isArray(predictors) || predictors.length < 2 || !predictors.includes(variable)) return [];
    return [
      {
        value: asked.again({ roles: { predictors: [variable] } }),
        seems: `what a model with "${variable}" alone gives`,
        why: `Asked for is the number with the other predictors held the same (${predictors.filter((one) => one !== variable).join(', ')}). How far the two lie apart shows how much those differ between the groups.`,
      },
    ];
  },
};

const pooledBeside: { readonly [term: string]: string } = {
  'pooled-odds-ratio': 'crude-odds-ratio',
  'pooled-risk-ratio': 'crude-risk-ratio',
  'crude-odds-ratio': 'pooled-odds-ratio',
  'crude-risk-ratio': 'pooled-risk-ratio',
};

const crudeForPooled: Mistake = {
  code: 'crude-and-pooled',
  terms: Object.keys(pooledBeside),
  fields: ends,
  wrong(asked) {
    const other = pooledBeside[String(asked.row.term)]!;
    const isCrude = other.startsWith('crude');
    return [
      {
        value: sibling(asked, other),
        seems: isCrude ? 'the crude ratio, without regard to the strata' : 'the ratio pooled over the strata',
        why: `The crude ratio mixes the comparison with the way the groups are spread over "${asked.result.input.roles.strata}"; the pooled one compares within its levels (${plural(asked.result.tables.strata?.length ?? 0, 'stratum', 'strata')}).`,
      },
    ];
  },
};

/** One measure of association taken for another. */
export const ratioMistakes: readonly Mistake[] = [
  oddsForRisk,
  riskForOdds,
  relativeForAbsolute,
  absoluteForRelative,
  reductionForRatio,
  ratioForReduction,
  neededFromRelative,
  differenceForNeeded,
  otherEvent,
  crudeForAdjusted,
  crudeForPooled,
];
