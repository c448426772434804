interface PairsCall {
  /** Logical columns, unless counts are given. */
  readonly before: string;
  readonly after: string;
  readonly counts: readonly (readonly number[])[] | null;
  readonly level: number;
}

/** McNemar's tests in R; the odds ratio by the binomial limits, the difference by Newcombe's formula. */
export function pairLines({ before, after, counts, level }: PairsCall): string[] {
  const [both, beforeOnly, afterOnly, neither] = counts
    ? counts.flat()
    : [
        `sum(${before} & ${after})`,
        `sum(${before} & !${after})`,
        `sum(!${before} & ${after})`,
        `sum(!${before} & !${after})`,
      ];
  return [
    '# pairs with the event on both occasions, before only, after only, on neither',
    `both <- ${both}; before.only <- ${beforeOnly}; after.only <- ${afterOnly}; neither <- ${neither}`,
    'n <- both + before.only + after.only + neither; differ <- before.only + after.only',
    'test <- mcnemar.test(rbind(c(both, before.only), c(after.only, neither)), correct = FALSE)',
    'show("mcnemar", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
    `exact <- binom.test(after.only, differ, conf.level = ${level})`,
    'show("mcnemar-exact", pValue = exact$p.value)',
    '# after only over before only, with the limits of the share of after only turned into odds',
    'odds <- function(p) p / (1 - p)',
    'show("odds-ratio", estimate = after.only / before.only, confLow = odds(exact$conf.int[1]), confHigh = odds(exact$conf.int[2]))',
    "# the difference, with Newcombe's interval for pairs: two Wilson intervals and the correlation of the occasions",
    `wilson <- function(x) suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = ${level}))$conf.int`,
    'after <- both + after.only; before <- both + before.only',
    'w1 <- wilson(after); w0 <- wilson(before); p1 <- after / n; p0 <- before / n',
    'cross <- both * neither - before.only * after.only',
    'if (cross > 0) cross <- max(0, cross - n / 2)',
    'margins <- after * (n - after) * before * (n - before)',
    'phi <- if (margins == 0) 0 else cross / sqrt(margins)',
    'span <- function(up, down) sqrt(max(0, up^2 - 2 * phi * up * down + down^2))',
    'show("risk-difference", estimate = p1 - p0, confLow = p1 - p0 - span(p1 - w1[1], w0[2] - p0), confHigh = p1 - p0 + span(w1[2] - p1, p0 - w0[1]))',
  ];
}
