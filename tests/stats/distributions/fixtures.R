# Reference values for tests/stats/distributions: R's own distribution functions on grids that reach into the
# tails (1e-300), tiny and huge parameters, and p near 0 and 1.
#   Rscript tests/stats/distributions/fixtures.R > tests/stats/distributions/fixtures.json
#   npx biome format --write tests/stats/distributions/fixtures.json
# It warns that some noncentral tails are not in full precision; the tolerances of the test allow for that.
# Each row is [arguments..., value]; values that are 0, infinite, missing or denormal are left out.

rows <- function(f, grid) {
  value <- do.call(f, unname(as.list(grid)))
  keep <- is.finite(value) & abs(value) > 1e-300
  m <- cbind(grid, value)[keep, , drop = FALSE]
  lines <- apply(m, 1, function(r) paste0("[", paste(sprintf("%.17g", r), collapse = ","), "]"))
  paste0("[", paste(lines, collapse = ",\n"), "]")
}
grid <- function(...) expand.grid(..., KEEP.OUT.ATTRS = FALSE)
upper <- function(f) function(...) f(..., lower.tail = FALSE)

# R's quantiles are right to 1e-11 at best in the tails (qt to 1e-5 at p = 1e-300), its tails to 1e-13: so a few
# Newton steps on the log of R's own smaller tail polish them, on a log scale where the support is positive.
polished <- function(q, tail, density, lower, positive) function(p, ...) {
  x <- q(p, ..., lower.tail = lower)
  for (i in 1:6) {
    small <- ifelse(p > 0.5, !lower, lower)
    target <- ifelse(p > 0.5, 1 - p, p)
    value <- ifelse(small, tail(x, ..., lower.tail = TRUE), tail(x, ..., lower.tail = FALSE))
    move <- log(target / value) * value / density(x, ...)
    move <- ifelse(is.finite(move), ifelse(small, move, -move), 0)
    x <- if (positive) x * exp(move / x) else x + move
  }
  x
}
both <- function(name, q, tail, density, g, positive = TRUE) {
  add(paste0(name, ".quantile"), polished(q, tail, density, TRUE, positive), g)
  add(paste0(name, ".upperQuantile"), polished(q, tail, density, FALSE, positive), g)
}

out <- list()
add <- function(name, f, g) out[[name]] <<- rows(f, g)

z <- c(-37, -20.5, -8.3, -5, -2.5, -1, -0.46, -0.1, -1e-5, 0, 1e-9, 0.02, 0.6, 1.96, 3.3, 5.6, 9, 14, 26, 37)
p <- c(1e-300, 1e-100, 1e-20, 1e-8, 1e-3, 0.025, 0.2, 0.3, 0.45, 0.5, 0.500001, 0.7, 0.9, 0.975, 1 - 1e-6, 1 - 1e-12)

add("normal.density", dnorm, grid(z))
add("normal.cdf", pnorm, grid(z))
add("normal.survival", upper(pnorm), grid(z))
both("normal", qnorm, pnorm, dnorm, grid(p[p != 0.5]), FALSE)

t <- c(-1e4, -40, -6, -1.3, -0.01, 1e-8, 0.3, 2, 3.5, 12, 35, 150, 1e4, 1e9)
dfT <- c(0.1, 0.7, 1, 2.5, 5, 30, 117.3, 5000, 1e6, 1e10)
add("studentT.density", dt, grid(t, dfT))
add("studentT.cdf", pt, grid(t, dfT))
add("studentT.survival", upper(pt), grid(t, dfT))
# Not at 1e-300, where qt is off by 1e-5 and dt underflows, nor next to 0.5, where 0.5 - p has few digits.
both("studentT", qt, pt, dt, grid(p[p > 1e-101 & abs(p - 0.5) > 1e-3], dfT[-1]), FALSE)

x <- c(1e-20, 1e-5, 0.02, 0.4, 1, 3.84, 12, 50, 130, 700, 1400)
dfC <- c(0.1, 0.5, 1, 2, 3.7, 10, 55, 300, 1001)
add("chiSquared.density", dchisq, grid(x, dfC))
add("chiSquared.cdf", pchisq, grid(x, dfC))
add("chiSquared.survival", upper(pchisq), grid(x, dfC))
both("chiSquared", qchisq, pchisq, dchisq, grid(p, c(dfC, 1e5, 1e10)))

s <- c(-30, -12, -5, -2, -0.5, 0, 0.7, 2.5, 6, 15, 32)
large <- c(150, 1e3, 1e5, 1e7)
wide <- do.call(rbind, lapply(large, function(a) data.frame(x = pmax(a * (1 + s / sqrt(a)), a * 1e-3), shape = a)))
add("gamma.density", dgamma, wide)
add("gamma.cdf", pgamma, wide)
add("gamma.survival", upper(pgamma), wide)
both("gamma", qgamma, pgamma, dgamma, grid(p, c(0.3, 2, 150, 1e6), 0.25))

shapes <- data.frame(a = c(0.05, 0.5, 0.5, 1, 0.5, 3, 2, 30, 120, 150, 1e4, 1e6, 0.02, 2e5),
                     b = c(0.5, 0.5, 3, 1, 500, 0.5, 2, 20, 130, 1e5, 1e4, 3e6, 50, 0.7))
points <- function(shapes, s) do.call(rbind, lapply(seq_len(nrow(shapes)), function(i) {
  a <- shapes$a[i]; b <- shapes$b[i]
  v <- plogis(log(a / b) + s * sqrt(1 / a + 1 / b) * (if (min(a, b) < 1) 0.3 else 1))
  data.frame(x = v[v > 1e-200 & v < 1 - 1e-14], a = a, b = b)
}))
b <- points(shapes, s)
add("beta.density", dbeta, b)
add("beta.cdf", pbeta, b)
add("beta.survival", upper(pbeta), b)
q <- merge(data.frame(p = p), shapes[-c(1, 13), ])
both("beta", qbeta, pbeta, dbeta, q)

f <- c(1e-10, 0.003, 0.2, 0.9, 1.05, 2.5, 4, 11, 60, 900, 1e6)
add("fDistribution.density", df, grid(f, c(0.5, 1, 2, 5, 40, 700), c(0.6, 1, 7, 30.5, 800, 1e7)))
add("fDistribution.cdf", pf, grid(f, c(0.5, 1, 2, 5, 40, 700), c(0.6, 1, 7, 30.5, 800, 1e7)))
add("fDistribution.survival", upper(pf), grid(f, c(0.5, 1, 2, 5, 40, 700), c(0.6, 1, 7, 30.5, 800, 1e7)))
both("fDistribution", qf, pf, df, grid(p[p > 1e-21], c(1, 3, 50), c(2, 17.5, 4000)))

# Nearer to 0 and 1, R's discrete quantiles are cut short by their rounding guard.
pD <- p[p > 1e-4 & p < 1 - 1e-7]
n <- data.frame(n = c(1, 5, 40, 40, 300, 5000, 1e6, 1e6), probability = c(0.3, 0.5, 0.01, 0.77, 0.5, 0.999, 1e-6, 0.37))
k <- do.call(rbind, lapply(seq_len(nrow(n)), function(i) {
  m <- n$n[i] * n$probability[i]
  v <- round(m + s * sqrt(m * (1 - n$probability[i])))
  data.frame(x = unique(c(0, v[v >= 0 & v <= n$n[i]], n$n[i])), n = n$n[i], probability = n$probability[i])
}))
add("binomial.mass", dbinom, k)
add("binomial.cdf", pbinom, k)
add("binomial.survival", upper(pbinom), k)
add("binomial.quantile", qbinom, merge(data.frame(p = pD), n))

m <- do.call(rbind, lapply(c(1e-3, 0.4, 3, 25, 400, 1e5, 1e9), function(l)
  data.frame(x = unique(c(0, 1, pmax(0, round(l + s * sqrt(l))))), mean = l)))
add("poisson.mass", dpois, m)
add("poisson.cdf", ppois, m)
add("poisson.survival", upper(ppois), m)
add("poisson.quantile", qpois, grid(pD, c(1e-3, 0.4, 3, 25, 400, 1e5)))

u <- data.frame(successes = c(10, 3, 60, 500, 20000, 1e6), failures = c(7, 40, 60, 20, 30000, 3e6), draws = c(8, 5, 50, 400, 10000, 1e4))
h <- do.call(rbind, lapply(seq_len(nrow(u)), function(i) with(u[i, ], {
  lo <- max(0, draws - failures); hi <- min(successes, draws); share <- successes / (successes + failures)
  v <- round(draws * share + s * sqrt(draws * share * (1 - share)))
  data.frame(x = unique(c(lo, v[v >= lo & v <= hi], hi)), successes, failures, draws)
})))
add("hypergeometric.mass", dhyper, h)
add("hypergeometric.cdf", phyper, h)
add("hypergeometric.survival", upper(phyper), h)
add("hypergeometric.quantile", qhyper, merge(data.frame(p = pD), u))

# The noncentral t of R is right to about 1e-12 absolute, for noncentralities up to 37.
nct <- data.frame(t = c(2, -1, 0.5, 5, 12, 30, 20, 3, 1e-3, -4, 40), df = c(10, 3, 7, 4, 30, 50, 1000, 0.5, 7, 12, 2.5),
                  ncp = c(1, 0.5, -1, 3, 10, 33, 19, 1, 1, -2, 20))
add("noncentralT.cdf", pt, nct)
add("noncentralT.survival", upper(pt), nct)
limit <- function(t, df, p) mapply(function(t, df, p)
  uniroot(function(d) pt(t, df, d, lower.tail = p > 0.5) - min(p, 1 - p), c(-12, 37), tol = 1e-14)$root, t, df, p)
add("noncentralityAt", limit, grid(c(-3, 0.1, 2.5, 12), c(2, 20, 300), c(0.025, 0.2, 0.95)))

# Fisher's noncentral hypergeometric, from dhyper: fisher.test itself stops at four or five digits.
tables <- data.frame(a = c(3, 12, 1, 100, 1000, 20, 500), b = c(1, 5, 99, 200, 9000, 1, 99500),
                     c = c(1, 29, 20, 150, 1200, 3, 350), d = c(3, 2, 80, 140, 8800, 19, 99650))
fisher <- function(f) function(exposedEvents, exposed, unexposed, events, ...) mapply(function(x, m, n, k, ...) {
  support <- max(0, k - n):min(k, m)
  base <- dhyper(support, m, n, k, log = TRUE)
  weights <- function(theta) { w <- base + theta * support; w <- exp(w - max(w)); w / sum(w) }
  f(x, support, weights, ...)
}, exposedEvents, exposed, unexposed, events, ...)
solve <- function(g) exp(uniroot(g, c(-15, 15), tol = 1e-14)$root)
fixed <- with(tables, data.frame(a, a + b, c + d, a + c))
add("conditionalOddsRatio", fisher(function(x, support, w) solve(function(o) sum(support * w(o)) - x)), fixed)
add("lowerLimit", fisher(function(x, support, w, p) solve(function(o) sum(w(o)[support >= x]) - p)), cbind(fixed, 0.025))
add("upperLimit", fisher(function(x, support, w, p) solve(function(o) sum(w(o)[support <= x]) - p)), cbind(fixed, 0.025))
add("twoSidedP", function(x, m, n, k) mapply(function(x, m, n, k)
  fisher.test(matrix(c(x, m - x, k - x, n - k + x), 2))$p.value, x, m, n, k), fixed)

# The studentised range by R's adaptive quadrature of the definition; ptukey stops at four to eight digits.
range <- function(w, k) k * integrate(function(z)
  dnorm(z) * pnorm(z)^(k - 1) * -expm1((k - 1) * log1p(-pmin(1, pnorm(z - w) / pnorm(z)))),
  -9, max(9, w / 2 + 9), rel.tol = 1e-12, subdivisions = 2000)$value
studentized <- function(q, k, df) mapply(function(q, k, df) integrate(function(v) sapply(v, function(u)
  2 * exp(df * u - df / 2 * exp(2 * u) + df / 2 * log(df / 2) - lgamma(df / 2)) * range(q * exp(u), k)),
  -6, 1.5, rel.tol = 1e-11, subdivisions = 2000)$value, q, k, df)
add("studentizedRange.survival", studentized,
    data.frame(q = c(3.5, 1, 4, 12, 0.7, 6, 5.5, 30), k = c(3, 5, 10, 4, 3, 50, 100, 6), df = c(20, 6, 60, 8, 7.5, 90, 12, 12)))
add("studentizedRange.quantile", qtukey, grid(c(0.5, 0.95), c(3, 12), c(10, 200)))

add("rankSum.cdf", pwilcox, data.frame(q = c(5, 0, 80, 300, 1100, 600, 9000), m = c(4, 3, 9, 20, 49, 49, 120), n = c(6, 4, 15, 33, 49, 49, 170)))
add("rankSum.survival", upper(pwilcox), data.frame(q = c(18, 11, 100, 500, 1500, 2000), m = c(4, 3, 9, 20, 49, 49), n = c(6, 4, 15, 33, 49, 49)))
add("rankSum.quantile", qwilcox, grid(c(0.005, 0.025, 0.5, 0.9), c(3, 12, 40), c(5, 30)))
add("signedRank.cdf", psignrank, data.frame(q = c(8, 3, 100, 500, 3000, 100000), n = c(10, 5, 30, 49, 200, 1000)))
add("signedRank.survival", upper(psignrank), data.frame(q = c(46, 14, 400, 900, 12000), n = c(10, 5, 30, 49, 200)))
add("signedRank.quantile", qsignrank, grid(c(0.005, 0.025, 0.5, 0.9), c(6, 20, 100)))
kendall <- function(t, n) mapply(function(t, n) .Call(stats:::C_pKendall, t, n), t, n)
add("kendallT.cdf", kendall, data.frame(t = c(1, 3, 20, 150, 300, 600), n = c(4, 5, 10, 30, 49, 49)))
prho <- function(lower) function(s, n) mapply(function(s, n) .Call(stats:::C_pRho, round(s) + 2 * lower, n, lower), s, n)
sn <- data.frame(s = c(2, 10, 40, 60, 20, 300, 900, 20000), n = c(3, 5, 9, 12, 10, 14, 20, 60))
add("spearmanS.cdf", prho(TRUE), sn)
# C_pRho gives P(S >= s) at the even number s, which is what cor.test asks for
above <- function(s, n) mapply(function(s, n) .Call(stats:::C_pRho, 2 * floor(s / 2) + 2, n, FALSE), s, n)
add("spearmanS.survival", above, transform(sn, s = c(3, 25, 161, 401, 251, 501, 1501, 40001)))

cat("{\n\"R\":\"", R.version.string, "\"", sep = "")
for (name in names(out)) cat(",\n\"", name, "\":", out[[name]], sep = "")
cat("\n}\n")
