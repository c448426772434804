import type { RCall } from '../kit/method.js';
import type { Options, Roles } from '../kit/parameters.js';

/** The sums over strata written out, so that they run for a single stratum and for empty cells as well. */
export function mantelHaenszelLines({ roles, options }: RCall<Roles, Options>): string[] {
  return [
    '# rows: group, reference; columns: event, no event; a slice for each stratum',
    `x <- table(${roles.group}, factor(${roles.outcome}, levels = c(TRUE, FALSE)), ${roles.strata})[2:1, , , drop = FALSE]`,
    'storage.mode(x) <- "double"',
    'a <- x[1, 1, ]; b <- x[1, 2, ]; c <- x[2, 1, ]; d <- x[2, 2, ]; n <- a + b + c + d',
    `z <- qnorm(1 - (1 - ${options.level}) / 2)`,
    'ratio <- function(term, estimate, se) show(term, estimate = estimate, stdError = se, confLow = estimate * exp(-z * se), confHigh = estimate * exp(z * se))',
    '# crude: all strata in one table, 0.5 in every cell if one is empty',
    'crude <- base::c(sum(a), sum(b), sum(c), sum(d)); if (any(crude == 0)) crude <- crude + 0.5',
    'm1 <- crude[1] + crude[2]; m0 <- crude[3] + crude[4]',
    'ratio("crude-odds-ratio", crude[1] * crude[4] / (crude[2] * crude[3]), sqrt(sum(1 / crude)))',
    'ratio("crude-risk-ratio", (crude[1] / m1) / (crude[3] / m0), sqrt(1 / crude[1] - 1 / m1 + 1 / crude[3] - 1 / m0))',
    '# pooled odds ratio (Mantel-Haenszel), standard error of its log by Robins, Breslow and Greenland',
    'R <- sum(a * d / n); S <- sum(b * c / n); P <- (a + d) / n; Q <- (b + c) / n',
    'se <- sqrt(sum(P * a * d / n) / (2 * R^2) + sum((P * b * c + Q * a * d) / n) / (2 * R * S) + sum(Q * b * c / n) / (2 * S^2))',
    'ratio("pooled-odds-ratio", R / S, se)',
    '# pooled risk ratio, standard error of its log by Greenland and Robins',
    'R1 <- sum(a * (c + d) / n); S1 <- sum(c * (a + b) / n)',
    'ratio("pooled-risk-ratio", R1 / S1, sqrt(sum(((a + b) * (c + d) * (a + c) - a * c * n) / n^2) / (R1 * S1)))',
    '# tests: strata in which a row or a column is empty say nothing',
    'k <- (a + b) * (c + d) * (a + c) * (b + d) > 0',
    'expected <- ((a + b) * (a + c) / n)[k]; variance <- ((a + b) * (c + d) * (a + c) * (b + d) / (n^2 * (n - 1)))[k]',
    'cmh <- (sum(a[k]) - sum(expected))^2 / sum(variance)',
    'show("cmh", statistic = cmh, df = 1, pValue = pchisq(cmh, 1, lower.tail = FALSE))',
    "# Breslow-Day: the counts expected in each stratum under the pooled odds ratio, with Tarone's correction",
    'or <- R / S; fitted <- function(i) {',
    '  e <- a[i] + c[i]; m1 <- a[i] + b[i]; m0 <- c[i] + d[i]',
    '  uniroot(function(v) v * (m0 - e + v) - or * (m1 - v) * (e - v), base::c(max(0, e - m0), min(e, m1)), tol = 1e-13)$root',
    '}',
    'if (sum(k) > 1 && or > 0 && is.finite(or)) {',
    '  v <- sapply(which(k), fitted); e <- (a + c)[k]; m1 <- (a + b)[k]; m0 <- (c + d)[k]',
    '  w <- 1 / (1 / v + 1 / (m1 - v) + 1 / (e - v) + 1 / (m0 - e + v))',
    '  bd <- sum((a[k] - v)^2 / w) - sum(a[k] - v)^2 / sum(w)',
    '  show("breslow-day", statistic = bd, df = sum(k) - 1, pValue = pchisq(bd, sum(k) - 1, lower.tail = FALSE))',
    '} else show("breslow-day", statistic = NA, df = sum(k) - 1, pValue = NA)',
  ];
}
