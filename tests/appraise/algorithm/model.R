# Makes model.json from model.csv, which is made up: Rscript model.R (R 4.2.2, pROC 1.18, jsonlite)
library(pROC); library(jsonlite)
d <- read.csv("model.csv")
wilson <- function(x, n) c(x / n, prop.test(x, n, correct = FALSE)$conf.int)
group <- function(s) {
  auc <- ci.auc(roc(s$y, s$p, quiet = TRUE, direction = "<"))
  intercept <- glm(y ~ offset(qlogis(p)), binomial, s, control = list(epsilon = 1e-14))
  slope <- glm(y ~ qlogis(p), binomial, s, control = list(epsilon = 1e-14))
  z <- qnorm(0.975); o <- sum(s$y); se <- sqrt((1 - mean(s$y)) / o); positive <- s$p >= 0.2
  list(n = nrow(s), events = o, cStatistic = auc[c(2, 1, 3)],
    observedExpected = o / sum(s$p) * exp(c(0, -1, 1) * z * se),
    intercept = coef(intercept)[[1]] + c(0, -1, 1) * z * sqrt(vcov(intercept)[1]),
    slope = coef(slope)[[2]] + c(0, -1, 1) * z * sqrt(vcov(slope)[2, 2]),
    sensitivity = wilson(sum(positive & s$y == 1), o),
    falsePositiveRate = wilson(sum(positive & s$y == 0), sum(s$y == 0)),
    falseNegativeRate = wilson(sum(!positive & s$y == 1), o),
    ppv = wilson(sum(positive & s$y == 1), sum(positive)),
    flagged = wilson(sum(positive), nrow(s)),
    netBenefit = (sum(positive & s$y == 1) - sum(positive & s$y == 0) * 0.25) / nrow(s))
}
write_json(lapply(split(d, d$sex), group), "model.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
