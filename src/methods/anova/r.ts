/** The lines of R for an analysis of variance; `qtukey` stops near 1e-4, so its quantile is solved from `ptukey`. */
export function anovaScript(
  outcome: string,
  group: string,
  { welch, level }: { readonly welch: boolean; readonly level: number },
): string[] {
  return [
    `y <- ${outcome}; g <- ${group}`,
    'for (i in levels(g)) show("groups", n = sum(g == i), mean = mean(y[g == i]), sd = sd(y[g == i]))',
    ...(welch ? welchLines : classicalLines(level)),
    '# spread: analysis of variance of the distances from the median of the group',
    'distance <- abs(y - ave(y, g, FUN = median))',
    'spread <- anova(lm(distance ~ g))',
    'show("brown-forsythe", statistic = spread[1, "F value"], df1 = spread[1, "Df"], df2 = spread[2, "Df"], pValue = spread[1, "Pr(>F)"])',
  ];
}

const welchLines = [
  'test <- oneway.test(y ~ g)',
  'show("welch-f", statistic = test$statistic, df1 = test$parameter[1], df2 = test$parameter[2], pValue = test$p.value)',
];

const classicalLines = (level: number): string[] => [
  'fit <- anova(lm(y ~ g))',
  'show("anova-f", statistic = fit[1, "F value"], df1 = fit[1, "Df"], df2 = fit[2, "Df"], pValue = fit[1, "Pr(>F)"])',
  'between <- fit[1, "Sum Sq"]; within <- fit[2, "Sum Sq"]; ms <- fit[2, "Mean Sq"]',
  'show("eta-squared", estimate = between / (between + within))',
  'show("omega-squared", estimate = (between - fit[1, "Df"] * ms) / (between + within + ms))',
  "# Tukey's comparison of every pair, the later group minus the earlier; see also TukeyHSD(aov(y ~ g))",
  'k <- nlevels(g); df <- fit[2, "Df"]; n <- table(g); m <- tapply(y, g, mean); pair <- combn(k, 2)',
  'difference <- m[pair[2, ]] - m[pair[1, ]]',
  'se <- sqrt(ms / 2 * (1 / n[pair[2, ]] + 1 / n[pair[1, ]]))',
  '# the quantile of the studentised range, to more digits than qtukey gives',
  `q <- qtukey(${level}, k, df)`,
  `q <- uniroot(function(q) ptukey(q, k, df) - ${level}, q * c(0.99, 1.01), tol = 1e-12, extendInt = "upX")$root`,
  'p <- ptukey(abs(difference) / se, k, df, lower.tail = FALSE)',
  'for (i in seq_along(p)) show("pairwise", difference = difference[[i]], confLow = difference[[i]] - q * se[[i]],',
  '  confHigh = difference[[i]] + q * se[[i]], pValue = p[[i]])',
];
