# Reference values of the power functions: Rscript power.R > power.json (R 4.2.2, stats).
# R's own root search stops early, so power is computed at sizes, and sizes are checked by their power.
options(warn = -1)
rows <- list()
put <- function(...) rows[[length(rows) + 1]] <<- list(...)
for (type in c("two.sample", "paired")) for (n in c(2, 3, 7.5, 30, 500, 20000)) for (effect in c(0.01, 0.2, 1, 4)) for (alpha in c(0.05, 0.001))
  put(kind = type, n = n, effect = effect, alpha = alpha, power = power.t.test(n = n, delta = effect, sig.level = alpha, type = type)$power)
for (n in c(5, 40, 3000)) for (p in list(c(0.5, 0.6), c(0.01, 0.02), c(0.9, 0.2))) for (alpha in c(0.05, 0.001))
  put(kind = "proportions", n = n, p1 = p[1], p2 = p[2], alpha = alpha, power = power.prop.test(n = n, p1 = p[1], p2 = p[2], sig.level = alpha)$power)
# the published formula of pwr::pwr.r.test (Cohen 1988), both tails
power.r <- function(n, r, alpha) { t <- qt(alpha / 2, n - 2, lower.tail = FALSE); zc <- atanh(sqrt(t^2 / (t^2 + n - 2))); zr <- atanh(r) + r / (2 * (n - 1)); pnorm((zr - zc) * sqrt(n - 3)) + pnorm((-zr - zc) * sqrt(n - 3)) }
for (n in c(4, 10, 100, 1e5)) for (r in c(0.01, 0.3, 0.95)) for (alpha in c(0.05, 0.001))
  put(kind = "correlation", n = n, r = r, alpha = alpha, power = power.r(n, r, alpha))
cat(jsonlite::toJSON(rows, auto_unbox = TRUE, digits = NA), "\n")
