import { survivalChart } from '../charts/survival-chart.js';
import { chiSquared } from '../stats/distributions/index.js';
import { criticalZ } from '../stats/proportion.js';
import { type LogRank, logRank } from '../stats/survival/log-rank.js';
import { logRatio } from '../stats/two-by-two.js';
import { drawnCurves, eventName, followUpRoles, namedCurves, readFollowUp } from './kit/follow-up.js';
import { pPhrase } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { refuseSurvival } from './kit/messages/survival.js';
import { defineMethod } from './kit/method.js';
import { eventLevel, type Factor, level, reference } from './kit/parameters.js';
import { testOf } from './kit/result.js';
import { levelWords } from './kit/say.js';
import { withUnit } from './kit/say-mean.js';
import { quotedList } from './kit/wording.js';
import { crossingCheck, eventsCheck } from './log-rank/checks.js';
import { presentComparison } from './log-rank/present.js';
import { type Compared, comparisonInWords } from './log-rank/words.js';

interface Data extends Compared {
  readonly group: Factor;
  readonly stratified: boolean;
  readonly comparison: LogRank;
}

export default defineMethod({
  name: 'log-rank',
  title: 'Log-rank test',
  family: 'survival',
  question: 'Do groups differ in how soon the event comes?',
  whenToUse:
    'Each person was followed from a start to an event or until last seen, each is in one of two or more groups, and the curves do not cross.',
  whenNotToUse:
    'The curves cross (compare restricted means with kaplan-meier --tau); the size of the difference, or allowance for other columns, is wanted (cox-regression); everyone was followed for the same time (risk).',
  roles: {
    ...followUpRoles,
    group: {
      takes: 'factor',
      levels: 'two-or-more',
      title: 'Group',
      help: 'Name the column that says which group each row is in.',
    },
    strata: {
      takes: 'factor',
      levels: 'any',
      optional: true,
      title: 'Strata',
      help: 'Name a column within whose levels the groups are compared, such as the centre.',
    },
  },
  options: { 'event-level': eventLevel('event'), reference: reference('group'), level },
  estimates: {
    'hazard-ratio': {
      label: 'Hazard ratio (one-step)',
      scale: 'ratio',
      meaning:
        'How many times as fast the event comes in the group as in the reference, by Peto’s one-step estimate, which lies too near 1 where the ratio is far from it; for two groups.',
      interval: 'Normal on the log scale, with the variance of the test.',
    },
  },
  tests: {
    'log-rank': { label: 'Log-rank', hypothesis: 'The groups have one event rate at every time.' },
  },
  tables: { groups: { title: 'Groups', fields: ['group', 'n', 'observed', 'expected'] } },
  card: {
    formula:
      'At each event time, d events among n at risk are expected in proportion to those at risk in each group; χ² = (O − E)ᵀ V⁻ (O − E), V hypergeometric, summed over times and strata. Two groups: hazard ratio exp((O − E)/V), standard error of its logarithm 1/√V.',
    references: ['mantel-1966', 'peto-1972', 'yusuf-1985'],
  },

  prepare({ time, event, group, strata }): Data {
    if (!event.values.includes(1)) throw refuse.noEventsAtAll(event.name, event.event);
    const followUp = readFollowUp(time, event);
    const comparison = logRank(
      { ranked: followUp.ranked, events: event.values },
      groupingOf(group),
      strata ? groupingOf(strata) : undefined,
    );
    if (comparison.comparable === 0) throw refuseSurvival.neverTogether(group.name);
    const stratified = strata !== null && strata.levels.length > 1;
    return { ...followUp, group, stratified, comparison, groups: namedCurves(followUp, group) };
  },

  compute({ group, groups, comparison }, options) {
    const { n, observed, expected, statistic } = comparison;
    const df = group.levels.length - 1;
    const crossing = crossingCheck(groups);
    return {
      estimates: group.levels.length === 2 ? [oneStepRatio(comparison, options.level)] : [],
      tests: [{ test: 'log-rank', statistic, df, pValue: chiSquared.survival(statistic, df) }],
      tables: {
        groups: group.levels.map((name, code) => ({
          group: name,
          n: n[code]!,
          observed: observed[code]!,
          expected: expected[code]!,
        })),
      },
      checks: [eventsCheck(comparison, groups), ...(crossing ? [crossing] : [])],
      notes: notesOn(comparison, group),
    };
  },

  present: presentComparison,
  words: (result, data, options) => comparisonInWords(result, data, options.level),

  chart(result, data, options) {
    const test = testOf(result, 'log-rank');
    const event = eventName(data.event);
    const caption = `${data.stratified ? 'Stratified log-rank' : 'Log-rank'} ${pPhrase(Number(test.pValue))}`;
    const choice = { scale: 'log', z: criticalZ(options.level) } as const;
    return survivalChart({
      axisTitle: withUnit(data.time),
      survivalTitle: `Free of ${event}`,
      curves: drawnCurves(data.groups, choice),
      caption,
      description: `${caption}. Kaplan-Meier curves of the share free of ${event} against ${withUnit(data.time)} in ${data.groups.map((one) => one.name).join(', ')}, as steps with a shaded ${levelWords(options.level)}, a tick where someone was last seen, and the number at risk under the axis.`,
    });
  },

  r({ roles, options }) {
    const strata = roles.strata === null ? '' : ` + strata(${roles.strata})`;
    return [
      'library(survival)',
      `time <- ${roles.time}; event <- ${roles.event}; group <- ${roles.group}`,
      `test <- survdiff(Surv(time, event) ~ group${strata})`,
      '# with strata, observed and expected are added up over them',
      'total <- function(counts) if (is.matrix(counts)) rowSums(counts) else counts',
      'observed <- total(test$obs); expected <- total(test$exp)',
      'df <- length(expected) - 1',
      'show("log-rank", statistic = test$chisq, df = df, pValue = pchisq(test$chisq, df, lower.tail = FALSE))',
      'for (i in seq_along(observed)) show("groups", n = table(group)[[i]], observed = observed[[i]], expected = expected[[i]])',
      '# two groups: the hazard ratio in one step from observed minus expected and its variance',
      'if (nlevels(group) == 2) {',
      '  log.ratio <- (observed[2] - expected[2]) / test$var[2, 2]; error <- 1 / sqrt(test$var[2, 2])',
      `  limits <- exp(log.ratio + c(-1, 1) * qnorm((1 + ${options.level}) / 2) * error)`,
      '  show("hazard-ratio", estimate = exp(log.ratio[[1]]), stdError = error, confLow = limits[1], confHigh = limits[2])',
      '}',
    ];
  },
});

const groupingOf = ({ codes, levels }: Factor) => ({ codes, count: levels.length });

/** Peto's hazard ratio of the second group against the first (Yusuf et al. 1985). */
function oneStepRatio({ observed, expected, covariance }: LogRank, confidence: number) {
  const variance = covariance.values[3]!;
  const coefficient = (observed[1]! - expected[1]!) / variance;
  const { estimate, stdError, low, high } = logRatio(
    Math.exp(coefficient),
    1 / Math.sqrt(variance),
    confidence,
  );
  return { term: 'hazard-ratio', estimate, coefficient, stdError, confLow: low, confHigh: high };
}

/** Groups that were never at risk when someone of another group had, or could have had, an event. */
function notesOn({ covariance, comparable }: LogRank, { name, levels }: Factor): string[] {
  if (comparable === levels.length - 1) return [];
  const alone = levels.filter((_, code) => !(covariance.values[code * (levels.length + 1)]! > 0));
  const who =
    alone.length > 0
      ? `No one in ${quotedList(alone)} of "${name}" was followed together with another group at an event time, so that group adds nothing to the test`
      : `Some groups of "${name}" were never followed at the same event times, so they are compared only with those that were`;
  return [`${who}; the degrees of freedom count every group all the same, which makes the p-value larger.`];
}
