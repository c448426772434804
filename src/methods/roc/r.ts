interface RocCall {
  readonly score: string;
  readonly condition: string;
  readonly compare: string | null;
  readonly direction: 'higher' | 'lower';
  readonly level: number;
}

/** The areas, their comparison and the threshold of the largest Youden index, by pROC. */
export function rocLines({ score, condition, compare, direction, level }: RocCall): string[] {
  const sign = direction === 'higher' ? '<' : '>';
  const curve = (name: string, column: string) =>
    `${name} <- roc(${condition}, ${column}, levels = c(FALSE, TRUE), direction = "${sign}")`;
  const area = (term: string, name: string) =>
    `ci <- suppressWarnings(ci.auc(${name}, conf.level = ${level}, method = "delong")); show("${term}", estimate = ci[2], stdError = sqrt(suppressWarnings(var(${name}))), confLow = ci[1], confHigh = ci[3])`;
  const second = compare
    ? [
        curve('other', compare),
        area('auc-compare', 'other'),
        'test <- roc.test(first, other, method = "delong", paired = TRUE)',
        'difference <- auc(first) - auc(other); se <- as.numeric(difference) / test$statistic',
        `show("auc-difference", estimate = difference, stdError = se, confLow = difference - qnorm(1 - (1 - ${level}) / 2) * se, confHigh = difference + qnorm(1 - (1 - ${level}) / 2) * se)`,
        'show("delong", statistic = test$statistic, pValue = test$p.value)',
      ]
    : [];
  return [
    'suppressMessages(library(pROC))',
    `# direction "${sign}": ${direction} scores point to the condition`,
    curve('first', score),
    area('auc', 'first'),
    ...second,
    '# the threshold with the largest sum of sensitivity and specificity',
    'all <- coords(first, "all", ret = c("threshold", "sensitivity", "specificity"), transpose = FALSE)',
    'all <- all[order(all$threshold), ]; best <- all[which.max(round(all$sensitivity + all$specificity, 12)), ]',
    'show("youden-threshold", estimate = best$threshold, sensitivity = best$sensitivity, specificity = best$specificity)',
  ];
}
