# Makes shapiro-wilk.json: shapiro.test of R 4.2.2 (jsonlite). Run from this folder: Rscript shapiro-wilk.R
library(jsonlite)
samples <- list(c(1, 2, 4), c(0, 0, 1), c(1, 2, 3), c(5, 6, 7.5, 20), c(1, 1, 1, 2), c(3.1, 2.2, 9, 1, 4), rivers, precip,
  c(1, 2, 5, 3, 8, 13), trees$Volume, 1e-12 * trees$Girth, islands, sleep$extra[1:11], 1:12, mtcars$hp)
short <- lapply(samples, function(values) {
  test <- shapiro.test(values)
  list(values = unname(values), w = unname(test$statistic), p = test$p.value)
})
# Long samples by rule: logistic quantiles at the golden-ratio sequence, to a power
spread <- function(n, power) { v <- qlogis((seq_len(n) * 0.6180339887498949) %% 1 * 0.98 + 0.01); sign(v) * abs(v)^power }
long <- lapply(list(c(5000, 1), c(5000, 1.5), c(999, 0.7), c(250, 2)), function(rule) {
  test <- shapiro.test(spread(rule[1], rule[2]))
  list(n = rule[1], power = rule[2], w = unname(test$statistic), p = test$p.value)
})
write(toJSON(list(short = short, long = long), auto_unbox = TRUE, digits = NA), "shapiro-wilk.json")
