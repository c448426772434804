interface AccuracyCall {
  /** Logical columns, or null when counts are given. */
  readonly test: string;
  readonly condition: string;
  readonly counts: readonly (readonly number[])[] | null;
  readonly level: number;
  readonly prevalence: number | null;
}

/** The table of a test in R, its shares by prop.test, its ratios on the log scale. */
export function accuracyLines({ test, condition, counts, level, prevalence }: AccuracyCall): string[] {
  const [tp, fp, fn, tn] = counts
    ? counts.flat()
    : [
        `sum(${test} & ${condition})`,
        `sum(${test} & !${condition})`,
        `sum(!${test} & ${condition})`,
        `sum(!${test} & !${condition})`,
      ];
  return [
    '# true and false positives, false and true negatives',
    `TP <- ${tp}; FP <- ${fp}; FN <- ${fn}; TN <- ${tn}`,
    '# shares with Wilson limits; NA where there is nobody to take a share of',
    'proportion <- function(term, x, n) {',
    '  if (n == 0) return(show(term, estimate = NA, confLow = NA, confHigh = NA))',
    `  limits <- suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = ${level}))$conf.int`,
    '  show(term, estimate = x / n, confLow = limits[1], confHigh = limits[2])',
    '}',
    'proportion("sensitivity", TP, TP + FN)',
    'proportion("specificity", TN, TN + FP)',
    'proportion("ppv", TP, TP + FP)',
    'proportion("npv", TN, TN + FN)',
    'proportion("accuracy", TP + TN, TP + FP + FN + TN)',
    'proportion("prevalence", TP + FN, TP + FP + FN + TN)',
    '# ratios with limits that are symmetric on the log scale; none where a count of 0 leaves them without a width',
    `z <- qnorm(1 - (1 - ${level}) / 2)`,
    'ratio <- function(term, estimate, variance) {',
    '  se <- if (is.finite(variance) && variance > 0) sqrt(variance) else NA',
    '  show(term, estimate = estimate, confLow = estimate * exp(-z * se), confHigh = estimate * exp(z * se))',
    '}',
    'sens <- TP / (TP + FN); spec <- TN / (TN + FP)',
    'ratio("lr-positive", sens / (FP / (FP + TN)), 1 / TP - 1 / (TP + FN) + 1 / FP - 1 / (FP + TN))',
    'ratio("lr-negative", (FN / (TP + FN)) / spec, 1 / FN - 1 / (TP + FN) + 1 / TN - 1 / (FP + TN))',
    'ratio("diagnostic-odds-ratio", TP * TN / (FP * FN), 1 / TP + 1 / FP + 1 / FN + 1 / TN)',
    'show("youden", estimate = sens + spec - 1)',
    ...(prevalence === null
      ? []
      : [
          "# predictive values at the prevalence given, by Bayes' theorem",
          `prevalence <- ${prevalence}`,
          'show("ppv-at-prevalence", estimate = sens * prevalence / (sens * prevalence + (1 - spec) * (1 - prevalence)))',
          'show("npv-at-prevalence", estimate = spec * (1 - prevalence) / (spec * (1 - prevalence) + (1 - sens) * prevalence))',
        ]),
  ];
}
