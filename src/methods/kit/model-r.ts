import { type ModelTerm, parseTerms, type TermVariable, variablesOf } from './formula.js';

/**
 * Lines of R that give the coefficients of `fit` the names of the results, in `terms`: `race2` becomes `race=2`,
 * and an interaction its variables in the order in which they were written.
 *
 * @param formula the right side of the formula: `age + factor(site) + age:factor(site)`
 */
export function rTermNames(formula: string): string[] {
  const parsed = termsOfFormula(formula);
  const order = variablesOf(parsed).map(({ name }) => name);
  const swaps = parsed.flatMap(({ variables }) => reordering(variables, order));
  return [
    '# coefficients named as in the results: a level after an equals sign',
    'terms <- gsub("`", "", sub("(Intercept)", "intercept", names(coef(fit)), fixed = TRUE))',
    'for (variable in gsub("`", "", names(fit$xlevels)))',
    '  terms <- gsub(paste0("(^|:)\\\\Q", variable, "\\\\E"), paste0("\\\\1", variable, "="), terms, perl = TRUE)',
    ...swaps,
  ];
}

/** The terms of the right side of a formula, in the order in which they are written. */
export function termsOfFormula(formula: string): ModelTerm[] {
  const written = formula.match(/(?:`[^`]*`|[^`+])+/g) ?? [];
  return parseTerms(written.map((term) => term.trim()));
}

/** R writes the variables of an interaction in the order of their first mention in the formula. */
function reordering(variables: readonly TermVariable[], order: readonly string[]): string[] {
  const byR = [...variables].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  if (byR.every((one, position) => one === variables[position])) return [];
  const pattern = byR.map(({ name }) => `(\\\\Q${name}\\\\E(?:=.*)?)`).join(':');
  const replacement = variables.map((one) => `\\\\${byR.indexOf(one) + 1}`).join(':');
  return [`terms <- sub("^${pattern}$", "${replacement}", terms, perl = TRUE)`];
}

/**
 * Lines of R that print the coefficients of `fit` as ratios with Wald's test and limits.
 *
 * @param covariance the lines that make their covariance, `V`
 */
export const rRatioRows = (covariance: readonly string[], level: number): string[] => [
  ...covariance,
  `b <- coef(fit); se <- sqrt(diag(V)); z <- qnorm(1 - (1 - ${level}) / 2)`,
  'for (i in seq_along(b)) show(terms[i], estimate = exp(b[i]), coefficient = b[i], stdError = se[i], statistic = b[i] / se[i], pValue = 2 * pnorm(-abs(b[i] / se[i])), confLow = exp(b[i] - z * se[i]), confHigh = exp(b[i] + z * se[i]))',
];
