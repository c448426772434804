# Makes anova.json: aov, oneway.test, TukeyHSD and the median-centred Levene test of R 4.2.2 (jsonlite).
# Run from this folder: Rscript anova.R. qtukey stops near 1e-4, so its quantile is solved from ptukey.
library(jsonlite)
unequal <- function(n, mean, sd) unlist(Map(function(n, m, s) m + s * qnorm(ppoints(n)) + s * 0.3 * qnorm(ppoints(n))^2, n, mean, sd))
data <- list(
  iris = list(y = iris$Sepal.Width, g = as.integer(iris$Species)),
  warpbreaks = list(y = warpbreaks$breaks, g = as.integer(interaction(warpbreaks$wool, warpbreaks$tension))),
  anorexia = list(y = MASS::anorexia$Postwt, g = as.integer(MASS::anorexia$Treat)),
  far = list(y = unequal(c(40, 50, 60), c(0, 5, 9), c(1, 1.2, 1)), g = rep(1:3, c(40, 50, 60))),
  unequal = list(y = 1000 + unequal(c(3, 30, 8, 15, 2), c(1, 1.1, 0.8, 1.3, 0.2), c(0.1, 1, 0.5, 2, 0.3)), g = rep(1:5, c(3, 30, 8, 15, 2))),
  two = list(y = sleep$extra, g = as.integer(sleep$group)))
cases <- lapply(data, function(d) {
  g <- factor(d$g, labels = seq_along(unique(d$g))); y <- round(d$y, 6); level <- 0.9
  a <- anova(lm(y ~ g)); w <- oneway.test(y ~ g); b <- anova(lm(abs(y - ave(y, g, FUN = median)) ~ g))
  n <- as.vector(table(g)); m <- as.vector(tapply(y, g, mean)); k <- length(n); df <- a[2, 1]
  q <- uniroot(function(z) ptukey(z, k, df) - level, qtukey(level, k, df) + c(-.01, .01), tol = 1e-12)$root
  pair <- combn(k, 2); pair <- pair[, order(pair[2, ], pair[1, ]), drop = FALSE]
  se <- sqrt(a[2, 3] / 2 * (1 / n[pair[1, ]] + 1 / n[pair[2, ]])); diff <- m[pair[2, ]] - m[pair[1, ]]
  stopifnot(max(abs(TukeyHSD(aov(y ~ g), conf.level = level)$g[paste(pair[2, ], pair[1, ], sep = "-"), "p adj"] - ptukey(abs(diff) / se, k, df, lower.tail = FALSE))) < 1e-9)
  list(values = y, codes = d$g - 1, level = level, anova = c(a[1, 4], a[1, 1], df, a[1, 5]), welch = c(w$statistic, w$parameter, w$p.value),
    spread = c(b[1, 4], b[1, 1], b[2, 1], b[1, 5]), low = I(diff - q * se), high = I(diff + q * se), p = I(ptukey(abs(diff) / se, k, df, lower.tail = FALSE)))
})
write(toJSON(cases, digits = NA, auto_unbox = TRUE), "anova.json")
