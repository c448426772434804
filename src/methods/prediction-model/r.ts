interface PredictionCall {
  readonly probability: string;
  readonly outcome: string;
  readonly thresholds: readonly number[];
  readonly level: number;
}

/** Concordance by ranks, recalibration by glm, net benefit by counting. */
export function predictionLines({ probability, outcome, thresholds, level }: PredictionCall): string[] {
  return [
    `p <- ${probability}; y <- as.numeric(${outcome}); n <- length(y); events <- sum(y)`,
    '# the share of pairs in which the one with the event has the higher prediction',
    'show("c-statistic", estimate = (sum(rank(p)[y == 1]) - events * (events + 1) / 2) / (events * (n - events)))',
    'show("brier", estimate = mean((p - y)^2))',
    '# calibration: the shift, and the stretch, of the log odds that the predictions need',
    'precise <- glm.control(epsilon = 1e-14, maxit = 50)',
    `wald <- function(term, fit, i) { b <- coef(fit)[i]; se <- sqrt(vcov(fit)[i, i]); z <- qnorm(1 - (1 - ${level}) / 2)`,
    '  show(term, estimate = b, stdError = se, confLow = b - z * se, confHigh = b + z * se) }',
    'wald("calibration-intercept", glm(y ~ offset(qlogis(p)), family = binomial, control = precise), 1)',
    'wald("calibration-slope", glm(y ~ qlogis(p), family = binomial, control = precise), 2)',
    'show("observed-expected", estimate = sum(y) / sum(p))',
    '# net benefit: true positives minus false ones weighted by the odds of the threshold',
    `for (t in c(${thresholds.join(', ')})) {`,
    '  positive <- p >= t; odds <- t / (1 - t)',
    '  show("decision-curve", threshold = t, netBenefit = (sum(positive & y == 1) - sum(positive & y == 0) * odds) / n, treatAll = (events - (n - events) * odds) / n)',
    '}',
  ];
}
