import type { RCall } from '../kit/method.js';
import type { Options, Roles } from '../kit/parameters.js';
import { type Measure, type MeasureName, measures } from './measures.js';

/** The lines of R that make the numbers of the method, by metafor. */
export function metaLines({ roles, options }: RCall<Roles, Options>): string[] {
  const name = options.measure as MeasureName;
  const measure: Measure = measures[name];
  const random = options.model === 'random';
  const method = random ? String(options.tau2) : 'EE';
  const test = random && options.hksj ? 'knha' : 'z';
  return [
    'suppressPackageStartupMessages(library(metafor))',
    ...effectLines(name, roles),
    `back <- ${measure.ratio ? 'exp' : 'identity'}`,
    '# the fit, carried on until nothing changes any more',
    'settings <- function(y, v) list(threshold = 1e-13 * max(var(y), mean(v)), tol = 1e-14 * max(1, var(y)), maxiter = 20000)',
    `pool <- function(y, v, method = "${method}", test = "${test}") rma(y, v, method = method, test = test, level = 100 * ${options.level}, control = settings(y, v))`,
    'show.pooled <- function(term, fit) show(term, estimate = back(fit$beta[1]), stdError = fit$se, statistic = fit$zval, pValue = fit$pval, confLow = back(fit$ci.lb), confHigh = back(fit$ci.ub))',
    'fit <- pool(y, v)',
    'show.pooled("pooled", fit)',
    ...(roles.group === null ? [] : subgroupLines(String(roles.group), { method, test })),
    ...(random ? predictionLines(options.level as number) : []),
    'show("i2", estimate = fit$I2); show("h2", estimate = fit$H2)',
    'show("heterogeneity", statistic = fit$QE, df = fit$k - 1, pValue = fit$QEp)',
    ...eggerLines,
    'w <- weights(fit)',
    `z <- qnorm(1 - (1 - ${options.level}) / 2)`,
    'for (i in seq_along(y)) show("studies", estimate = back(y[i]), confLow = back(y[i] - z * sqrt(v[i])), confHigh = back(y[i] + z * sqrt(v[i])), weight = w[i])',
  ];
}

function effectLines(name: MeasureName, roles: RCall<Roles, Options>['roles']): string[] {
  if (name === 'GEN') return [`y <- ${roles.effect}; v <- ${roles['std-error']}^2`];
  const arguments_ =
    measures[name].set === 'counts'
      ? `ai = ${roles.events1}, n1i = ${roles.total1}, ci = ${roles.events2}, n2i = ${roles.total2}, add = 1/2, to = "only0"`
      : `m1i = ${roles.mean1}, sd1i = ${roles.sd1}, n1i = ${roles.n1}, m2i = ${roles.mean2}, sd2i = ${roles.sd2}, n2i = ${roles.n2}`;
  return [
    '# effect and sampling variance of each study',
    `es <- escalc("${name}", ${arguments_})`,
    'y <- as.numeric(es$yi); v <- as.numeric(es$vi)',
  ];
}

const predictionLines = (level: number): string[] => [
  `half <- if (fit$k > 2) qt(1 - (1 - ${level}) / 2, fit$k - 2) * sqrt(fit$tau2 + fit$se^2) else NA`,
  'show("prediction", confLow = back(fit$beta[1] - half), confHigh = back(fit$beta[1] + half))',
  'show("tau2", estimate = fit$tau2)',
];

/** A subgroup of one study has that study's effect and error. */
const subgroupLines = (group: string, { method, test }: { method: string; test: string }): string[] => [
  '# each subgroup with a variance between studies of its own; compared without HKSJ',
  'q <- matrix(nrow = 0, ncol = 2)',
  `for (g in levels(${group})) {`,
  `  i <- which(${group} == g); one <- length(i) == 1`,
  `  show.pooled("subgroup", pool(y[i], v[i], if (one) "EE" else "${method}", if (one) "z" else "${test}"))`,
  `  plain <- pool(y[i], v[i], if (one) "EE" else "${method}", "z")`,
  '  q <- rbind(q, c(plain$beta[1], plain$se^2))',
  '}',
  'differences <- sum((q[, 1] - weighted.mean(q[, 1], 1 / q[, 2]))^2 / q[, 2])',
  'show("subgroup-differences", statistic = differences, df = nrow(q) - 1, pValue = pchisq(differences, nrow(q) - 1, lower.tail = FALSE))',
];

const eggerLines = [
  '# regression of the effect on its standard error, weighted by 1 / variance',
  'se <- sqrt(v)',
  'if (fit$k > 2 && diff(range(se)) > 1e-11 * max(se)) {',
  '  slope <- summary(lm(y ~ se, weights = 1 / v))$coefficients[2, ]',
  '  show("egger", statistic = slope[3], df = fit$k - 2, pValue = slope[4])',
  '} else show("egger", statistic = NA, df = fit$k - 2, pValue = NA)',
] as const;
