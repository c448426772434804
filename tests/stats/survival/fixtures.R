# Makes fixtures.json: reference values for src/stats/survival. Run from this folder: Rscript fixtures.R
# R 4.2.2, survival 3.5-3, jsonlite. Data: survival::veteran, survival::kidney, and made-up data with many ties.
suppressPackageStartupMessages({ library(survival); library(jsonlite) })
options(digits = 17)

set.seed(1747)
n <- 90
tied <- data.frame(time = ceiling(rexp(n, .12)), status = rbinom(n, 1, .65), group = rep(1:3, length.out = n),
  x = round(rnorm(n), 2), z = rbinom(n, 1, .4), s = rep(1:4, each = 3, length.out = n))
# the same instants reached by different sums: equal only up to rounding
sums <- data.frame(time = c(.1 + .2, .3, .1 * 3, .7, .1 * 7, 1.1, 1.1 + 1e-12, 2.2, 2.2, 3.3), status = c(1, 1, 0, 1, 1, 0, 1, 1, 0, 1),
  group = rep(1:2, 5), x = c(1, 4, 2, 8, 5, 7, 1, 3, 9, 2), z = c(0, 1, 1, 0, 1, 0, 0, 1, 0, 1), s = rep(1, 10))
veteran2 <- with(veteran, data.frame(time, status, group = as.integer(celltype), x = karno, z = trt - 1, s = as.integer(prior > 0) + 1))
kidney2 <- with(kidney, data.frame(time, status, group = as.integer(disease), x = age, z = sex - 1, s = rep(1:2, 38)))
data <- list(tied = tied, sums = sums, veteran = veteran2, kidney = kidney2)

curves <- function(d) lapply(c("log", "log-log", "plain"), function(type) lapply(sort(unique(d$group)), function(g) {
  fit <- survfit(Surv(time, status) ~ 1, d[d$group == g, ], conf.type = type, conf.int = .9)
  full <- summary(fit, censored = TRUE); half <- quantile(fit, .5); tau <- max(fit$time) * .8
  area <- summary(fit, rmean = tau)$table
  list(type = type, group = g, time = fit$time, atRisk = fit$n.risk, events = fit$n.event, survival = fit$surv, stdError = full$std.err,
    low = fit$lower, high = fit$upper, median = unname(c(half$quantile, half$lower, half$upper)),
    tau = tau, rmst = area[["rmean"]], rmstError = area[["se(rmean)"]])
}))
logrank <- function(d, strata) {
  fit <- if (strata) survdiff(Surv(time, status) ~ group + strata(s), d) else survdiff(Surv(time, status) ~ group, d)
  total <- function(x) if (is.matrix(x)) rowSums(x) else x
  list(strata = strata, observed = unname(total(fit$obs)), expected = unname(total(fit$exp)), variance = unname(fit$var), statistic = fit$chisq)
}
cox <- function(d, strata) {
  f <- if (strata) Surv(time, status) ~ x + z + strata(s) else Surv(time, status) ~ x + z
  fit <- coxph(f, d, ties = "efron", control = coxph.control(eps = 1e-11, iter.max = 200))
  zph <- cox.zph(fit)$table
  list(strata = strata, coefficients = unname(coef(fit)), covariance = unname(fit$var), logLik = fit$loglik, score = unname(fit$score), wald = unname(fit$wald.test),
    concordance = unname(fit$concordance[["concordance"]]), zph = unname(zph[, "chisq"]), zphDf = unname(zph[, "df"]))
}
both <- function(f, d) list(f(d, FALSE), f(d, TRUE))
out <- lapply(data, function(d) list(data = as.list(d), curves = unlist(curves(d), recursive = FALSE), logRank = both(logrank, d), cox = both(cox, d)))
write(toJSON(list(made = paste(R.version.string, "survival", packageVersion("survival")), sets = out), digits = NA, na = "null", auto_unbox = TRUE), "fixtures.json")
