# Makes correlation.json: cor.test of R 4.2.2 (jsonlite). Run from this folder: Rscript correlation.R
library(jsonlite)
golden <- function(n, times) (seq_len(n) * times) %% 1
data <- list(attitude = list(x = attitude$rating, y = attitude$raises), trees = list(x = trees$Girth, y = trees$Volume),
  longley = list(x = longley$Unemployed, y = longley$Armed.Forces), faithful = list(x = faithful$eruptions, y = faithful$waiting),
  nine = list(x = c(1, 4, 2, 8, 5, 7, 3, 9, 6), y = c(3, 1, 4, 1.5, 9, 2.6, 5, 3.5, 8)), four = list(x = 1:4, y = c(2, 1, 4, 3)), three = list(x = 1:3, y = c(1, 3, 2)),
  against = list(x = 1:12, y = -(1:12)^2 + c(0, 9, 0, 0, -7, 0, 30, 0, 0, 0, 0, 0)), offset = list(x = 1e6 + c(1, 5, 2, 8), y = c(1, 5, 2.5, 9)),
  untied = list(x = round(golden(60, 0.6180339887498949), 6), y = round(golden(60, 0.6180339887498949) / 2 + golden(60, 0.4142135623730951), 6)),
  long = list(x = round(golden(1500, 0.6180339887498949), 7), y = round(golden(1500, 0.4142135623730951) + golden(1500, 0.6180339887498949) / 5, 7)))
cases <- list()
for (name in names(data)) for (kind in c("pearson", "spearman", "kendall")) for (alternative in c("two.sided", "greater", "less")) {
  x <- data[[name]]$x; y <- data[[name]]$y
  test <- suppressWarnings(cor.test(x, y, method = kind, alternative = alternative, conf.level = 0.9))
  cases[[length(cases) + 1]] <- list(name = name, kind = kind, alternative = sub("two.sided", "two-sided", alternative), estimate = unname(test$estimate),
    statistic = unname(test$statistic), p = test$p.value, low = if (is.null(test$conf.int)) NA else test$conf.int[1], high = if (is.null(test$conf.int)) NA else test$conf.int[2])
}
write(toJSON(list(data = data, cases = cases), digits = NA, auto_unbox = TRUE, na = "null"), "correlation.json")
