interface RateCall {
  readonly events: string;
  readonly time: string;
  readonly group: string;
  readonly counts: readonly (readonly number[])[] | null;
  readonly level: number;
}

/** Rates in R by poisson.test; the difference by Wald's formula. */
export function rateLines({ events, time, group, counts, level }: RateCall): string[] {
  const [ours, theirs] = counts ?? [];
  const sums = counts
    ? `events <- c(${theirs![0]}, ${ours![0]}); time <- c(${theirs![1]}, ${ours![1]})`
    : `events <- as.numeric(tapply(${events}, ${group}, sum)); time <- as.numeric(tapply(${time}, ${group}, sum))`;
  return [
    '# position 1 is the reference, position 2 the group',
    sums,
    '# exact Poisson limits of each rate',
    `limits <- function(i) poisson.test(events[i], time[i], conf.level = ${level})$conf.int`,
    'show("rate", estimate = events[2] / time[2], confLow = limits(2)[1], confHigh = limits(2)[2])',
    'show("rate-reference", estimate = events[1] / time[1], confLow = limits(1)[1], confHigh = limits(1)[2])',
    '# given their sum, the events of the group are binomial: exact limits and test of the ratio',
    `test <- poisson.test(events[2:1], time[2:1], conf.level = ${level})`,
    'show("rate-ratio", estimate = (events[2] / time[2]) / (events[1] / time[1]), confLow = test$conf.int[1], confHigh = test$conf.int[2])',
    'show("poisson-exact", pValue = test$p.value)',
    "# the difference with Wald's limits",
    'difference <- events[2] / time[2] - events[1] / time[1]',
    `half <- qnorm(1 - (1 - ${level}) / 2) * sqrt(sum(events / time^2))`,
    'show("rate-difference", estimate = difference, confLow = difference - half, confHigh = difference + half)',
  ];
}
