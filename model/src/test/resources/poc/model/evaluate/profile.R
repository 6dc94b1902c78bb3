# Profile-likelihood intervals: Rscript profile.R, in this folder. Besides those of confint, which interpolates, the
# roots of the profile's cost by uniroot.
number <- function(x) trimws(formatC(x, digits = 12, format = "g"))

exact <- function(fit, j, side) {
  x <- model.matrix(fit); y <- model.response(model.frame(fit)); w <- weights(fit, "prior")
  if (is.matrix(y)) y <- y[, 1] / rowSums(y)
  b <- coef(fit)[j]; se <- sqrt(vcov(fit)[j, j])
  control <- glm.control(epsilon = 1e-13, maxit = 100)
  cost <- function(t) suppressWarnings(
    glm.fit(x[, -j, drop = FALSE], y, w, offset = x[, j] * t, family = fit$family, control = control))$deviance
  least <- suppressWarnings(glm.fit(x, y, w, family = fit$family, control = control))$deviance
  f <- function(k) cost(b + side * k * se) - least - qnorm(0.975)^2
  b + side * se * uniroot(f, c(0.5, 6), tol = 1e-12)$root
}

rows <- function(name, fit) {
  suppressMessages(ci <- confint(fit))
  do.call(rbind, lapply(seq_along(coef(fit)), function(j) data.frame(model = name, coefficient = names(coef(fit))[j],
    lower = number(exact(fit, j, -1)), upper = number(exact(fit, j, 1)),
    confintLower = number(ci[j, 1]), confintUpper = number(ci[j, 2]))))
}

admissions <- read.csv("../glm/admission/data.csv")
counts <- read.csv("counts.csv")
names(counts) <- c("x", "won", "lost")
write.csv(counts, "trials.csv", row.names = FALSE, quote = FALSE)
write.csv(rbind(
  rows("logit", glm(admit ~ gre + gpa + factor(rank), binomial, admissions)),
  rows("probit", glm(admit ~ gre + gpa + factor(rank), binomial("probit"), admissions)),
  rows("cloglog", glm(admit ~ gre + gpa, binomial("cloglog"), admissions)),
  rows("counts", glm(cbind(won, lost) ~ x, binomial, counts))), "profile.csv", row.names = FALSE, quote = FALSE)
