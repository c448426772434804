import type { RCall } from '../kit/method.js';
import type { Options, Roles } from '../kit/parameters.js';

/** The lines of R that make the numbers of the method `risk`. */
export function riskCode({ roles, options, counts }: RCall<Roles, Options>): string[] {
  const cells = counts
    ? [
        `events <- c(${counts[1]![0]}, ${counts[0]![0]}); total <- c(${counts[1]![0]! + counts[1]![1]!}, ${counts[0]![0]! + counts[0]![1]!})`,
      ]
    : [`events <- tapply(${roles.outcome}, ${roles.group}, sum); total <- table(${roles.group})`];
  return [
    '# position 1 is the reference, position 2 the group',
    ...cells,
    'risk <- as.numeric(events / total); total <- as.numeric(total); events <- as.numeric(events)',
    `z <- qnorm(1 - (1 - ${options.level}) / 2)`,
    `wilson <- function(i) prop.test(events[i], total[i], correct = FALSE, conf.level = ${options.level})$conf.int`,
    'w1 <- wilson(2); w0 <- wilson(1)',
    'show("risk", estimate = risk[2], confLow = w1[1], confHigh = w1[2])',
    'show("risk-reference", estimate = risk[1], confLow = w0[1], confHigh = w0[2])',
    "# the difference, with Newcombe's interval made of the two Wilson intervals",
    'difference <- risk[2] - risk[1]',
    'low <- difference - sqrt((risk[2] - w1[1])^2 + (w0[2] - risk[1])^2)',
    'high <- difference + sqrt((w1[2] - risk[2])^2 + (risk[1] - w0[1])^2)',
    'show("risk-difference", estimate = difference, confLow = low, confHigh = high)',
    '# ratios: symmetric on the log scale; 0.5 in every cell if one is empty',
    'cells <- c(events[2], total[2] - events[2], events[1], total[1] - events[1])',
    'if (any(cells == 0)) cells <- cells + 0.5',
    'ratio <- function(term, estimate, se) show(term, estimate = estimate, stdError = se, confLow = estimate * exp(-z * se), confHigh = estimate * exp(z * se))',
    'n <- c(cells[1] + cells[2], cells[3] + cells[4])',
    'ratio("risk-ratio", (cells[1] / n[1]) / (cells[3] / n[2]), sqrt(1 / cells[1] - 1 / n[1] + 1 / cells[3] - 1 / n[2]))',
    'ratio("odds-ratio", cells[1] * cells[4] / (cells[2] * cells[3]), sqrt(sum(1 / cells)))',
    'show("nnt", estimate = 1 / abs(difference))',
    'show("relative-risk-reduction", estimate = 1 - (cells[1] / n[1]) / (cells[3] / n[2]))',
    'test <- chisq.test(rbind(events, total - events), correct = FALSE)',
    'show("pearson", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
  ];
}
