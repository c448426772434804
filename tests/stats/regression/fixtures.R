# Reference values for regressions and ROC curves, on data of R itself and on made-up scores.
# Run from this folder: Rscript fixtures.R   (written with R 4.2.2, pROC 1.18.0, jsonlite 1.8.4)
# Robust covariances, variance inflation and Breusch-Pagan are written out here from their definitions.
suppressMessages({library(jsonlite); library(pROC)})
tight <- glm.control(epsilon = 1e-15, maxit = 100)

robust <- function(X, weights, omega) {
  bread <- chol2inv(qr.R(qr(X * sqrt(weights), tol = 1e-30)))
  sqrt(diag(bread %*% crossprod(X * sqrt(omega)) %*% bread))
}
inflation <- function(fit, groups) {
  if (length(unique(groups)) < 2) return(NULL)
  R <- cov2cor(as.matrix(vcov(fit)[-1, -1]))
  sapply(unique(groups), function(g) det(R[groups == g, groups == g, drop = FALSE]) * det(R[groups != g, groups != g, drop = FALSE]) / det(R))
}

linear <- function(name, formula, data, scale = 1) {
  fit <- lm(formula, data); s <- summary(fit); X <- model.matrix(fit)
  e2 <- resid(fit)^2; h <- hatvalues(fit); n <- nrow(X); p <- ncol(X)
  hc <- list(hc0 = e2, hc1 = e2 * n / (n - p), hc2 = e2 / (1 - h), hc3 = e2 / (1 - h)^2)
  hc <- lapply(hc, function(omega) unname(robust(X, 1, omega)))
  groups <- attr(terms(fit), "term.labels")[attr(X, "assign")[-1]]
  v <- inflation(fit, groups); bp <- n * (1 - sum(lm.fit(X, e2)$residuals^2) / sum((e2 - mean(e2))^2))
  list(name = name, call = deparse1(formula), design = unname(lapply(seq_len(ncol(X)), function(j) unname(X[, j]))),
       groups = I(groups), outcome = unname(model.response(model.frame(fit))),
       coefficients = unname(coef(fit)), stdErrors = unname(s$coefficients[, 2]), hc = hc,
       rSquared = s$r.squared, adjRSquared = s$adj.r.squared, sigma = s$sigma, logLik = as.numeric(logLik(fit)), aic = AIC(fit), bic = BIC(fit),
       f = unname(s$fstatistic[1]), fP = pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE)[[1]],
       leverages = unname(hatvalues(fit)), cooks = max(cooks.distance(fit)),
       vif = if (is.null(v)) NULL else as.list(v), bp = bp, bpP = pchisq(bp, p - 1, lower.tail = FALSE))
}

glms <- function(name, formula, data, family, offset = NULL) {
  data$off <- if (is.null(offset)) 0 else offset
  fit <- glm(update(formula, . ~ . + offset(off)), family, data, control = tight); X <- model.matrix(fit)
  list(name = name, call = deparse1(formula), family = fit$family$family, design = unname(lapply(seq_len(ncol(X)), function(j) unname(X[, j]))),
       outcome = unname(fit$y), offset = if (is.null(offset)) NULL else offset, coefficients = unname(coef(fit)),
       stdErrors = unname(sqrt(diag(vcov(fit)))), hc0 = unname(robust(X, fit$weights, resid(fit, "response")^2)),
       deviance = fit$deviance, logLik = as.numeric(logLik(fit)))
}

set.seed(7); n <- 60
case <- rbinom(n, 1, 0.4); a <- round(rnorm(n) + case, 1); b <- round(a / 2 + rnorm(n) + case / 2, 1)
first <- roc(case, a, direction = "<", quiet = TRUE); second <- roc(case, b, direction = "<", quiet = TRUE)
test <- roc.test(first, second, method = "delong", paired = TRUE)

extremes <- data.frame(y = stackloss$stack.loss, a = stackloss$Air.Flow * 1e8, b = stackloss$Water.Temp * 1e-8)
values <- list(
  linear = list(
    linear("stackloss", stack.loss ~ Air.Flow + Water.Temp + Acid.Conc., stackloss),
    linear("iris, a factor and an interaction", Sepal.Length ~ Petal.Length + Species + Petal.Length:Species, iris[seq(1, 150, 3), ]),
    linear("women", weight ~ height, women)),
  scaled = linear("stackloss, predictors times 1e8 and 1e-8", y ~ a + b, extremes)[c("design", "outcome", "coefficients", "stdErrors")],
  glm = list(
    glms("infert", case ~ spontaneous + induced + age, infert[seq(1, 248, 3), ], binomial),
    glms("InsectSprays", count ~ spray, InsectSprays, poisson),
    glms("discoveries, with an offset", count ~ year, data.frame(count = as.numeric(discoveries), year = 1860:1959), poisson, log(rep(1:5, 20))),
    glms("mtcars, steep", am ~ wt, mtcars, binomial)),
  roc = list(isEvent = case, first = a, second = b, auc = as.numeric(auc(first)), variance = var(first), covariance = cov(first, second),
             statistic = test$statistic[[1]], pValue = test$p.value[[1]]))
write(toJSON(values, digits = I(17), auto_unbox = TRUE, null = "null"), "fixtures.json")
