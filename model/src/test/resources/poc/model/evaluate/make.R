# Makes the cases and what is expected of them: Rscript make.R, in this folder.
library(pROC)

number <- function(x) if (is.na(x)) "null" else trimws(formatC(x, digits = 15, format = "g"))
numbers <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ", "), "]")

wilson <- function(x, n) as.numeric(prop.test(x, n, correct = FALSE)$conf.int)

# Groups by the rank of the middle one of those that were predicted the same.
curve <- function(link, y, count) {
  n <- length(y)
  middle <- (rank(link, ties.method = "min") - 1) + table(link)[as.character(link)] / 2
  place <- pmin(count - 1, floor(middle * count / n))
  t(sapply(split(seq_len(n), place), function(i) {
    p <- plogis(link[i])
    c(min(p), max(p), mean(p), sum(y[i]), length(i), wilson(sum(y[i]), length(i)))
  }))
}

estimate <- function(fit, i) as.numeric(summary(fit)$coefficients[i, 1:2])

expected <- function(name, link, positives, negatives, threshold, costs) {
  write.csv(data.frame(link = formatC(link, digits = 17, format = "g"), positives, negatives),
    paste0(name, ".csv"), row.names = FALSE, quote = FALSE)
  y <- rep(rep(1:0, length(link)), as.vector(rbind(positives, negatives)))
  x <- rep(link, positives + negatives)
  p <- plogis(x)
  area <- roc(y, x, levels = c(0, 1), direction = "<", quiet = TRUE)
  both <- glm(y ~ x, family = binomial, control = list(epsilon = 1e-14, maxit = 100))
  large <- glm(y ~ 1, offset = x, family = binomial, control = list(epsilon = 1e-14, maxit = 100))
  tp <- sum(p >= threshold & y == 1); fp <- sum(p >= threshold & y == 0)
  fn <- sum(y == 1) - tp; tn <- sum(y == 0) - fp
  cost <- function(t) costs[1] * sum(p >= t & y == 0) + costs[2] * sum(p < t & y == 1)
  cuts <- sort(unique(c(p, 2)))
  lines <- c(
    sprintf('"n": %d, "positives": %d', length(y), sum(y)),
    sprintf('"auc": %s', number(as.numeric(area$auc))),
    sprintf('"aucInterval": %s', numbers(as.numeric(ci.auc(area))[c(1, 3)])),
    sprintf('"logLoss": %s', number(-mean(ifelse(y == 1, plogis(x, log.p = TRUE), plogis(-x, log.p = TRUE))))),
    sprintf('"brier": %s', number(mean((p - y)^2))),
    sprintf('"nullLogLoss": %s', number(-mean(dbinom(y, 1, mean(y), log = TRUE)))),
    sprintf('"nullBrier": %s', number(mean((mean(y) - y)^2))),
    sprintf('"intercept": %s', numbers(estimate(both, 1))),
    sprintf('"slope": %s', numbers(estimate(both, 2))),
    sprintf('"inTheLarge": %s', numbers(estimate(large, 1))),
    sprintf('"groups": [%s]', paste(apply(curve(x, y, 10), 1, numbers), collapse = ",\n    ")),
    sprintf('"threshold": %s', number(threshold)),
    sprintf('"confusion": %s', numbers(c(tp, fp, fn, tn))),
    sprintf('"rates": %s', numbers(c((tp + tn) / length(y), tp / (tp + fn), tn / (tn + fp), tp / (tp + fp),
      tn / (tn + fn), 2 * tp / (2 * tp + fp + fn), cor(as.numeric(p >= threshold), y)))),
    sprintf('"costs": %s', numbers(costs)),
    sprintf('"leastCost": %s', number(min(vapply(cuts, cost, 0)))))
  writeLines(c("{", paste0("  ", lines, c(rep(",", length(lines) - 1), "")), "}"), paste0(name, ".json"))
}

set.seed(20261127)

link <- rnorm(230, -0.4, 1.3)
expected("continuous", link, y <- rbinom(230, 1, plogis(0.3 + 0.7 * link)), 1 - y, 0.5, c(1, 1))

link <- round(rnorm(400, -1, 1.1) * 4) / 4
expected("ties", link, y <- rbinom(400, 1, plogis(link)), 1 - y, 0.3, c(1, 5))

link <- seq(-4, 3, by = 0.5)
n <- 3 + seq_along(link) %% 7
expected("counts", link, y <- rbinom(length(n), n, plogis(1.4 * link)), n - y, 0.4, c(3, 1))
