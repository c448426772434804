# Makes signed-rank.json: wilcox.test(conf.int = TRUE) of R 4.2.2 (jsonlite). Run from this folder: Rscript signed-rank.R
# Limits of the normal form are found by uniroot(tol = 1e-12); they jump at a Walsh average.
library(jsonlite)
set.seed(1945)
samples <- list(immer = round(MASS::immer$Y1 - MASS::immer$Y2, 10), darwin = c(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48),
  anorexia = round(with(MASS::anorexia, Postwt - Prewt), 10), ties = c(1, 1, 2, -1, 3, 3, -2, 4, 0, 0, 5, 1), offset = 1e6 + c(1, 4, 9, 16, 25, 36, 49),
  coarse = round(rnorm(60, 1, 3)), fine = round(rnorm(80, 0.3), 4), six = c(1.5, 2.25, -0.5, 4, 8, -1), negative = -c(5, 8, 9.5, 2, 1, 12, 30))
cases <- list()
for (name in names(samples)) for (exact in c(TRUE, FALSE)) for (alternative in c("two.sided", "greater", "less")) for (level in c(0.8, 0.95)) {
  x <- samples[[name]]
  if (exact && (any(x == 0) || anyDuplicated(abs(x)))) next
  attained <- TRUE
  test <- withCallingHandlers(wilcox.test(x, exact = exact, alternative = alternative, conf.int = TRUE, conf.level = level, tol.root = 1e-12),
    warning = function(w) { if (grepl("not achievable", conditionMessage(w))) attained <<- FALSE; invokeRestart("muffleWarning") })
  if (!attained) next
  cases[[length(cases) + 1]] <- list(values = x, exact = exact, alternative = sub("two.sided", "two-sided", alternative), level = level, v = unname(test$statistic), p = test$p.value,
    low = test$conf.int[1], high = test$conf.int[2], estimate = if (exact) unname(test$estimate) else NULL)
}
write(toJSON(cases, auto_unbox = TRUE, digits = NA), "signed-rank.json")
