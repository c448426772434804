// What is timed: one analysis of each family, in the words of Lind and of R.
const trial = { data: 'trial', sizes: [1000, 1_000_000] };

export const timedMethods = [
  {
    ...trial,
    method: 't-test',
    roles: { outcome: ['sbp'], group: ['arm'] },
    r: 't.test(sbp ~ arm, d)',
  },
  {
    ...trial,
    method: 'table-one',
    roles: { group: ['arm'], variables: ['age', 'sex', 'smoker', 'severity', 'bmi', 'sbp'] },
    // Means and quartiles, counts and shares, standardised differences, as the script of `--r` has them.
    r: `for (v in c("age", "bmi", "sbp")) {
          s <- tapply(d[[v]], d$arm, function(x) c(mean(x), var(x), quantile(x)))
          abs(s[[1]][1] - s[[2]][1]) / sqrt((s[[1]][2] + s[[2]][2]) / 2)
        }
        for (v in c("sex", "smoker", "severity")) {
          counts <- table(d[[v]], d$arm)
          p <- prop.table(counts, 2)[-1, , drop = FALSE]
          covariance <- function(p) diag(p, length(p)) - p %*% t(p)
          apart <- p[, 1] - p[, 2]
          sqrt(drop(t(apart) %*% solve((covariance(p[, 1]) + covariance(p[, 2])) / 2, apart)))
        }`,
  },
  {
    ...trial,
    method: 'mann-whitney',
    roles: { outcome: ['sbp'], group: ['arm'] },
    // Without conf.int = TRUE, which Lind always gives and which takes R some twenty times as long.
    r: 'wilcox.test(sbp ~ arm, d, exact = FALSE)',
  },
  {
    ...trial,
    method: 'logistic-regression',
    roles: { outcome: ['improved'], predictors: ['arm', 'age', 'smoker', 'bmi'] },
    r: 'confint.default(glm(improved ~ arm + age + smoker + bmi, binomial, d))',
  },
  {
    ...trial,
    method: 'kaplan-meier',
    roles: { time: ['time'], event: ['died'], group: ['arm'] },
    r: 'survfit(Surv(time, died) ~ arm, d)',
    packages: ['survival'],
  },
  {
    ...trial,
    method: 'cox-regression',
    roles: { time: ['time'], event: ['died'], predictors: ['arm', 'age', 'smoker'] },
    r: 'summary(coxph(Surv(time, died) ~ arm + age + smoker, d))',
    packages: ['survival'],
  },
  {
    data: 'studies',
    // metafor makes matrices of studies by studies, and cannot hold those of 100,000.
    sizes: [1000, 100_000],
    mostInR: 1000,
    method: 'meta-analysis',
    roles: { effect: ['effect'], 'std-error': ['se'] },
    options: { measure: 'GEN' },
    r: 'rma(effect, sei = se, data = d)',
    packages: ['metafor'],
  },
];
