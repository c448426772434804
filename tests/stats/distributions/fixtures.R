# Reference values for tests/stats/distributions: R's own distribution functions on grids that reach into the
# tails (1e-300), tiny and huge parameters, and p near 0 and 1.
#   Rscript tests/stats/distributions/fixtures.R > tests/stats/distributions/fixtures.json
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

# R's quantiles are right to 1e-11 at best in the tails (qt to 1e-5 at p = 1e-300), its tails to 1e-13: so two
# Newton steps on the log of R's own smaller tail polish them.
polished <- function(q, tail, density, lower) function(p, ...) {
  x <- q(p, ..., lower.tail = lower)
  for (i in 1:2) {
    small <- ifelse(p > 0.5, !lower, lower)
    target <- ifelse(p > 0.5, 1 - p, p)
    value <- ifelse(small, tail(x, ..., lower.tail = TRUE), tail(x, ..., lower.tail = FALSE))
    move <- log(target / value) * value / density(x, ...)
    x <- x + ifelse(is.finite(move), ifelse(small, move, -move), 0)
  }
  x
}
both <- function(name, q, tail, density, g) {
  add(paste0(name, ".quantile"), polished(q, tail, density, TRUE), g)
  add(paste0(name, ".upperQuantile"), polished(q, tail, density, FALSE), g)
}

out <- list()
add <- function(name, f, g) out[[name]] <<- rows(f, g)

z <- c(-37, -20.5, -8.3, -5, -2.5, -1, -0.46, -0.1, -1e-5, 0, 1e-9, 0.02, 0.6, 1.96, 3.3, 5.6, 9, 14, 26, 37)
p <- c(1e-300, 1e-100, 1e-20, 1e-8, 1e-3, 0.025, 0.2, 0.3, 0.45, 0.5, 0.500001, 0.7, 0.9, 0.975, 1 - 1e-6, 1 - 1e-12)

add("normal.density", dnorm, grid(z))
add("normal.cdf", pnorm, grid(z))
add("normal.survival", upper(pnorm), grid(z))
both("normal", qnorm, pnorm, dnorm, grid(p))

t <- c(-1e4, -40, -6, -1.3, -0.01, 1e-8, 0.3, 2, 3.5, 12, 35, 150, 1e4, 1e9)
dfT <- c(0.1, 0.7, 1, 2.5, 5, 30, 117.3, 5000, 1e6, 1e10)
add("studentT.density", dt, grid(t, dfT))
add("studentT.cdf", pt, grid(t, dfT))
add("studentT.survival", upper(pt), grid(t, dfT))
both("studentT", qt, pt, dt, grid(p, dfT[-1]))

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

n <- data.frame(n = c(1, 5, 40, 40, 300, 5000, 1e6, 1e6), probability = c(0.3, 0.5, 0.01, 0.77, 0.5, 0.999, 1e-6, 0.37))
k <- do.call(rbind, lapply(seq_len(nrow(n)), function(i) {
  m <- n$n[i] * n$probability[i]
  v <- round(m + s * sqrt(m * (1 - n$probability[i])))
  data.frame(x = unique(c(0, v[v >= 0 & v <= n$n[i]], n$n[i])), n = n$n[i], probability = n$probability[i])
}))
add("binomial.mass", dbinom, k)
add("binomial.cdf", pbinom, k)
add("binomial.survival", upper(pbinom), k)
add("binomial.quantile", qbinom, merge(data.frame(p = p[p > 1e-21]), n))

m <- do.call(rbind, lapply(c(1e-3, 0.4, 3, 25, 400, 1e5, 1e9), function(l)
  data.frame(x = unique(c(0, 1, pmax(0, round(l + s * sqrt(l))))), mean = l)))
add("poisson.mass", dpois, m)
add("poisson.cdf", ppois, m)
add("poisson.survival", upper(ppois), m)
add("poisson.quantile", qpois, grid(p[p > 1e-21], c(1e-3, 0.4, 3, 25, 400, 1e5)))

u <- data.frame(successes = c(10, 3, 60, 500, 20000, 1e6), failures = c(7, 40, 60, 20, 30000, 3e6), draws = c(8, 5, 50, 400, 10000, 1e4))
h <- do.call(rbind, lapply(seq_len(nrow(u)), function(i) with(u[i, ], {
  lo <- max(0, draws - failures); hi <- min(successes, draws); share <- successes / (successes + failures)
  v <- round(draws * share + s * sqrt(draws * share * (1 - share)))
  data.frame(x = unique(c(lo, v[v >= lo & v <= hi], hi)), successes, failures, draws)
})))
add("hypergeometric.mass", dhyper, h)
add("hypergeometric.cdf", phyper, h)
add("hypergeometric.survival", upper(phyper), h)
add("hypergeometric.quantile", qhyper, merge(data.frame(p = p[p > 1e-9]), u))

cat("{\n\"R\":\"", R.version.string, "\"", sep = "")
for (name in names(out)) cat(",\n\"", name, "\":", out[[name]], sep = "")
cat("\n}\n")
