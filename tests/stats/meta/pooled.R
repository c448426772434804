# Reference values of pool, heterogeneity and eggerTest: Rscript pooled.R > pooled.json (R 4.2.2, metafor 3.8-1).
suppressPackageStartupMessages({ library(metafor); library(jsonlite) })
options(warn = -1)
set.seed(20260115)
or <- function(d, events1, n1, events2, n2) { e <- escalc("OR", ai = d[[events1]], n1i = d[[n1]], ci = d[[events2]], n2i = d[[n2]], add = 1/2, to = "only0"); given(e$yi, e$vi) }
given <- function(y, v) { k <- !is.na(y) & !is.na(v); list(y = as.numeric(y[k]), v = as.numeric(v[k])) }
random <- function(k, tau, spread) { v <- exp(rnorm(k, 0, spread)); list(y = rnorm(k, 0.3, sqrt(v + tau^2)), v = v) }
d <- metadat::dat.yusuf1985; yusuf <- d[d$table == 6 & !is.na(d$n1i), ]
samples <- list(
  "dat.bcg OR" = or(transform(metadat::dat.bcg, n1 = tpos + tneg, n2 = cpos + cneg), "tpos", "n1", "cpos", "n2"),
  "dat.hackshaw1998" = given(metadat::dat.hackshaw1998$yi, metadat::dat.hackshaw1998$vi),
  "dat.raudenbush1985" = given(metadat::dat.raudenbush1985$yi, metadat::dat.raudenbush1985$vi),
  "dat.egger2001 OR" = or(metadat::dat.egger2001, "ai", "n1i", "ci", "n2i"),
  "dat.collins1985b OR" = or(metadat::dat.collins1985b, "pre.xti", "pre.nti", "pre.xci", "pre.nci"),
  "dat.nielweise2007 OR, empty cells" = or(metadat::dat.nielweise2007, "ai", "n1i", "ci", "n2i"),
  "dat.pritz1997 logit" = with(escalc("PLO", xi = xi, ni = ni, data = metadat::dat.pritz1997), given(yi, vi)),
  "dat.yusuf1985 table 6 OR" = or(yusuf, "ai", "n1i", "ci", "n2i"),
  "dat.hine1989 OR" = or(metadat::dat.hine1989, "ai", "n1i", "ci", "n2i"),
  "dat.lim2014 m_o_size ZCOR" = with(escalc("ZCOR", ri = ri, ni = ni, data = metadat::dat.lim2014$m_o_size), given(yi, vi)),
  "dat.molloy2014 ZCOR" = with(escalc("ZCOR", ri = ri, ni = ni, data = metadat::dat.molloy2014), given(yi, vi)),
  "two studies" = list(y = c(0.2, 1.9), v = c(0.1, 0.3)),
  "two alike studies" = list(y = c(0.2, 0.25), v = c(0.1, 0.3)),
  "three studies, no excess variation" = list(y = c(0.1, 0.2, 0.15), v = c(0.05, 0.2, 0.1)),
  "one precise study" = list(y = c(0, 1, 2, -1), v = c(1e-8, 1, 1, 1)),
  "large numbers" = list(y = 1e6 + c(1, 500, -300, 20, 90) * 100, v = c(1e8, 4e8, 1e7, 9e7, 2e8)),
  "small numbers" = list(y = c(1, 5, -3, 2, 9) * 1e-6, v = c(1, 4, 1, 9, 2) * 1e-12),
  "random, tau 0" = random(12, 0, 1), "random, tau 0.5" = random(20, 0.5, 1), "random, tau 3" = random(8, 3, 2),
  "random, many" = random(300, 1, 0.5), "random, wide" = random(15, 0.2, 3))
fit_of <- function(s, method, test = "z") {
  ctl <- list(threshold = 1e-13 * max(var(s$y), mean(s$v)), tol = 1e-15 * max(var(s$y), 1e-3 * mean(s$v)), maxiter = 50000)
  f <- rma(s$y, s$v, method = method, test = test, control = ctl)
  list(tau2 = f$tau2, effect = f$beta[1], stdError = f$se, pValue = f$pval, low = f$ci.lb, high = f$ci.ub, iSquared = f$I2, hSquared = f$H2)
}
out <- lapply(names(samples), function(name) {
  s <- samples[[name]]; k <- length(s$y); q <- rma(s$y, s$v, method = "EE")
  fits <- lapply(c(REML = "REML", DL = "DL", PM = "PM", common = "EE"), function(m) fit_of(s, m))
  fits$hksj <- fit_of(s, "DL", "knha")
  egger <- if (k > 2) { g <- summary(lm(s$y ~ sqrt(s$v), weights = 1 / s$v))$coefficients[2, ]; list(statistic = g[[3]], pValue = g[[4]]) }
  list(name = name, effects = s$y, variances = s$v, q = list(statistic = q$QE, pValue = q$QEp), fits = fits, egger = egger)
})
cat(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = FALSE, null = "null"), "\n")
