import { survivalChart } from '../charts/survival-chart.js';
import { followUpCheck, tailCheck } from './kaplan-meier/checks.js';
import {
  askedTimes,
  beyondNotes,
  type CurveData,
  limitChoice,
  medianRow,
  restrictedMeanRow,
  survivalRow,
  tableRows,
} from './kaplan-meier/estimates.js';
import { presentCurves } from './kaplan-meier/present.js';
import { curvesInWords } from './kaplan-meier/words.js';
import { drawnCurves, eventName, followUpRoles, namedCurves, readFollowUp } from './kit/follow-up.js';
import { refuseSurvival } from './kit/messages/survival.js';
import { defineMethod } from './kit/method.js';
import { eventLevel, level } from './kit/parameters.js';
import { levelWords } from './kit/say.js';
import { withUnit } from './kit/say-mean.js';

export default defineMethod({
  name: 'kaplan-meier',
  title: 'Kaplan-Meier curves',
  family: 'survival',
  question: 'How many are still free of the event as time goes on?',
  whenToUse:
    'Each person was followed from a start to an event, or to a day on which they were last seen without it, and follow-up differs in length.',
  whenNotToUse:
    'Everyone was followed for the same time (risk); another event can come first and rule this one out, such as death before relapse (Kaplan-Meier then overstates how many will have it); groups are to be compared with a test (log-rank) or with allowance for other columns (cox-regression).',
  roles: {
    ...followUpRoles,
    group: {
      takes: 'factor',
      levels: 'any',
      optional: true,
      title: 'Group',
      help: 'Name the column that says which group each row is in, for a curve each.',
    },
  },
  options: {
    'event-level': eventLevel('event'),
    ci: {
      is: 'choice',
      choices: ['log', 'log-log', 'plain'],
      default: 'log',
      help: 'Scale on which the interval of survival is symmetric.',
    },
    times: { is: 'numbers', help: 'Times at which to give survival, such as 12,24.' },
    tau: { is: 'number', above: 0, help: 'Horizon up to which to give the restricted mean time.' },
    level,
  },
  estimates: {
    median: {
      label: 'Median',
      scale: 'time',
      meaning: 'The time by which half are estimated to have had the event.',
      interval: 'Where the limits of the curve cross a half (Brookmeyer and Crowley).',
    },
    survival: {
      label: 'Survival',
      scale: 'proportion',
      meaning: 'The share estimated to be free of the event up to that time.',
      interval: 'Pointwise, from Greenwood’s variance on the scale of --ci.',
    },
    rmst: {
      label: 'Restricted mean',
      scale: 'time',
      meaning: 'The mean time free of the event up to the horizon: the area under the curve.',
      interval: 'Normal, from Greenwood’s variance, kept within 0 and the horizon.',
    },
  },
  tests: {},
  tables: {
    survival: {
      title: 'Life table',
      fields: [
        'group',
        'time',
        'atRisk',
        'events',
        'censored',
        'survival',
        'stdError',
        'confLow',
        'confHigh',
      ],
    },
  },
  card: {
    formula:
      'S(t) = Π (1 − dᵢ/nᵢ) over event times tᵢ ≤ t, with dᵢ events among nᵢ followed; Greenwood: SE = S(t) √Σ dᵢ/(nᵢ(nᵢ − dᵢ)). Someone last seen at tᵢ counts as followed then.',
    references: ['kaplan-meier-1958', 'greenwood-1926', 'brookmeyer-1982', 'royston-2013', 'schemper-1996'],
  },

  prepare({ time, event, group }): CurveData {
    const followUp = readFollowUp(time, event);
    return { ...followUp, groups: namedCurves(followUp, group) };
  },

  compute(data, options) {
    const { groups } = data;
    const { tau, level: confidence } = options;
    const times = askedTimes(options);
    if (times.length > 0 && times[0]! < 0) throw refuseSurvival.negativeTimesOption(times[0]!);
    const choice = limitChoice(options);
    return {
      estimates: [
        ...groups.map((group) => medianRow(group, data, choice)),
        ...groups.flatMap((group) => times.map((time) => survivalRow(group, time, choice))),
        ...(tau === null
          ? []
          : groups.map((group) => restrictedMeanRow(group, data, { tau, level: confidence }))),
      ],
      tables: { survival: groups.flatMap((group) => tableRows(group, choice)) },
      checks: [followUpCheck(groups), tailCheck(groups)],
      notes: beyondNotes(data, times),
    };
  },

  words: curvesInWords,
  present: presentCurves,

  chart(_result, data, options) {
    const event = eventName(data.event);
    const names = data.groups.map((group) => group.name).join(', ');
    return survivalChart({
      axisTitle: withUnit(data.time),
      survivalTitle: `Free of ${event}`,
      curves: drawnCurves(data.groups, limitChoice(options)),
      description: `Kaplan-Meier curves of the share free of ${event} against ${withUnit(data.time)} (${names}), as steps with a shaded ${levelWords(options.level)}, a tick where someone was last seen, and the number at risk under the axis.`,
    });
  },

  r({ roles, options }) {
    const settings = `conf.type = "${options.ci}", conf.int = ${options.level}`;
    return [
      'library(survival)',
      `time <- ${roles.time}; event <- ${roles.event}`,
      roles.group === null ? 'group <- factor(rep("all", nrow(d)))' : `group <- ${roles.group}`,
      '# a curve for each group',
      `curves <- lapply(levels(group), function(g) survfit(Surv(time, event) ~ 1, subset = group == g, ${settings}))`,
      'for (fit in curves) {',
      '  half <- quantile(fit, 0.5)',
      '  show("median", estimate = half$quantile[[1]], confLow = half$lower[[1]], confHigh = half$upper[[1]])',
      '}',
      ...survivalAtLines(askedTimes(options)),
      ...(options.tau === null ? [] : restrictedMeanLines(options.tau)),
    ];
  },
});

const survivalAtLines = (times: readonly number[]): string[] =>
  times.length === 0
    ? []
    : [
        '# survival at the times asked for; it is not known after the last time of a curve',
        `for (fit in curves) for (t in c(${times.join(', ')})) {`,
        '  at <- summary(fit, times = t, extend = TRUE)',
        '  if (t > max(fit$time) && at$surv > 0) at <- list(surv = NA_real_, lower = NA_real_, upper = NA_real_)',
        '  show("survival", time = t, estimate = at$surv, confLow = at$lower, confHigh = at$upper)',
        '}',
      ];

const restrictedMeanLines = (tau: number): string[] => [
  '# the area under the curve up to the horizon',
  'for (fit in curves) {',
  `  mean.time <- summary(fit, rmean = ${tau})$table`,
  '  show("rmst", estimate = mean.time[["rmean"]], stdError = mean.time[["se(rmean)"]])',
  '}',
];
