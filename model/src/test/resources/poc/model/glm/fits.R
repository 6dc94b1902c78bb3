# Fits models in R and writes what tests compare with: Rscript fits.R, in this folder.
#
# For each model: <name>/data.csv, if the data is made here, and <name>/reference.json. A model on
# the admissions names data.csv of another folder instead. Numbers have 17 significant digits.

options(warn = 1)
admissions <- read.csv("admission/data.csv")
admissions$rank <- factor(admissions$rank)

text <- function(x) encodeString(x, quote = "\"")
number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
array <- function(x) paste0("[", paste(x, collapse = ", "), "]")
rows <- function(m) array(apply(m, 1, function(row) array(number(row))))

newdata <- function(data, n = 7) {
  data[unique(round(seq(1, nrow(data), length.out = n))), , drop = FALSE]
}

write_fit <- function(name, ours, data_from, fit, predictors, data, warnings = character()) {
  dir.create(name, showWarnings = FALSE)
  table <- coef(summary(fit))
  new <- newdata(data)[, predictors, drop = FALSE]
  link <- suppressWarnings(predict(fit, new, se.fit = TRUE))
  response <- suppressWarnings(predict(fit, new, type = "response"))
  estimated <- !is.na(coef(fit))
  cells <- apply(new, 1, function(row) paste0(
    "{", paste(text(predictors), text(trimws(row)), sep = ": ", collapse = ", "), "}"))
  lines <- c(
    "{",
    paste0("  \"data\": ", text(data_from), ","),
    paste0("  \"formula\": ", text(ours), ","),
    paste0("  \"call\": ", text(paste(trimws(deparse(fit$call)), collapse = " ")), ","),
    paste0("  \"r_version\": ", text(R.version.string), ","),
    paste0("  \"link\": ", text(fit$family$link), ","),
    if (!is.null(fit$call$weights)) {
      paste0("  \"weights\": ", text(deparse(fit$call$weights)), ",")
    },
    paste0("  \"warnings\": ", array(text(warnings)), ","),
    paste0("  \"converged\": ", tolower(fit$converged), ","),
    paste0("  \"iterations\": ", fit$iter, ","),
    paste0("  \"n\": ", nobs(fit), ","),
    paste0("  \"df_residual\": ", fit$df.residual, ","),
    paste0("  \"df_null\": ", fit$df.null, ","),
    paste0("  \"null_deviance\": ", number(fit$null.deviance), ","),
    paste0("  \"deviance\": ", number(fit$deviance), ","),
    paste0("  \"aic\": ", number(fit$aic), ","),
    paste0("  \"loglik\": ", number(as.numeric(logLik(fit))), ","),
    paste0("  \"terms\": ", array(text(names(coef(fit)))), ","),
    paste0("  \"estimates\": ", array(number(coef(fit))), ","),
    paste0("  \"std_errors\": ", array(number(table[, 2])), ","),
    paste0("  \"z_values\": ", array(number(table[, 3])), ","),
    paste0("  \"p_values\": ", array(number(table[, 4])), ","),
    paste0("  \"vcov\": ", rows(vcov(fit)[estimated, estimated, drop = FALSE]), ","),
    paste0("  \"new\": ", array(cells), ","),
    paste0("  \"link_values\": ", array(number(link$fit)), ","),
    paste0("  \"link_se\": ", array(number(link$se.fit)), ","),
    paste0("  \"response\": ", array(number(response))),
    "}")
  writeLines(lines, file.path(name, "reference.json"))
}

fit_model <- function(name, ours, call, predictors, data, data_from = name) {
  if (data_from == name) {
    dir.create(name, showWarnings = FALSE)
    write.csv(data, file.path(name, "data.csv"), row.names = FALSE)
  }
  warnings <- character()
  fit <- withCallingHandlers(eval(call, list(d = data)), warning = function(w) {
    warnings <<- c(warnings, conditionMessage(w))
    invokeRestart("muffleWarning")
  })
  write_fit(name, ours, data_from, fit, predictors, data, warnings)
}

on_admissions <- function(name, ours, call, predictors = c("gre", "gpa", "rank")) {
  fit_model(name, ours, call, predictors, admissions, "admission")
}

for (link in c("probit", "cloglog", "cauchit")) {
  on_admissions(
    paste0("link-", link), "admit ~ gre + gpa + C(rank)",
    bquote(glm(admit ~ gre + gpa + rank, binomial(.(link)), d)))
}
on_admissions(
  "sum-contrasts", "admit ~ gre + C(rank, sum)",
  quote(glm(admit ~ gre + rank, binomial, d, contrasts = list(rank = contr.sum))), c("gre", "rank"))
on_admissions(
  "helmert-contrasts", "admit ~ gre + C(rank, helmert)",
  quote(glm(admit ~ gre + rank, binomial, d, contrasts = list(rank = contr.helmert))),
  c("gre", "rank"))
on_admissions(
  "poly-contrasts", "admit ~ gpa * C(rank, poly)",
  quote(glm(admit ~ gpa * rank, binomial, d, contrasts = list(rank = contr.poly))),
  c("gpa", "rank"))
on_admissions(
  "other-reference", "admit ~ gpa + C(rank, reference=\"3\")",
  quote(glm(admit ~ gpa + rank, binomial, transform(d, rank = relevel(rank, "3")))),
  c("gpa", "rank"))
on_admissions(
  "functions", "admit ~ I(gpa^2) + log(gre) * sqrt(gpa) + I(gre^-0.5)",
  quote(glm(admit ~ I(gpa^2) + log(gre) * sqrt(gpa) + I(gre^-0.5), binomial, d)), c("gre", "gpa"))
on_admissions(
  "no-margins", "admit ~ gpa:C(rank)",
  quote(glm(admit ~ gpa:rank, binomial, d)), c("gpa", "rank"))
on_admissions(
  "no-margins-no-intercept", "admit ~ 0 + gre + gpa:C(rank)",
  quote(glm(admit ~ 0 + gre + gpa:rank, binomial, d)))
on_admissions(
  "nested", "admit ~ C(rank)/gpa - 1",
  quote(glm(admit ~ rank / gpa - 1, binomial, d)), c("gpa", "rank"))

set.seed(20)
n <- 300
clinic <- data.frame(
  dose = round(runif(n, 0.5, 12), 2),
  age = round(rnorm(n, 52, 11)),
  ward = sample(c("east", "north", "south"), n, TRUE),
  sex = sample(c("f", "m"), n, TRUE))
eta <- -2.2 + 0.35 * clinic$dose - 0.02 * (clinic$age - 52) +
  ifelse(clinic$ward == "north", 0.7, 0) + ifelse(clinic$sex == "m" & clinic$ward == "south", -1, 0)
clinic$cured <- ifelse(runif(n) < plogis(eta), "yes", "no")
clinic$times <- sample(c(0, 1, 1, 2, 3.5), n, TRUE)
clinic$half <- clinic$dose / 2
clinic$stay <- with(clinic, paste0(ward, "-stay"))
dir.create("clinic", showWarnings = FALSE)
write.csv(clinic, "clinic/data.csv", row.names = FALSE)

on_clinic <- function(name, ours, call, predictors) {
  fit_model(name, ours, call, predictors, clinic, "clinic")
}
on_clinic(
  "text-response", "cured ~ (dose + ward + sex)^2 - dose:sex",
  quote(glm(factor(cured) ~ (dose + ward + sex)^2 - dose:sex, binomial, d)),
  c("dose", "ward", "sex"))
on_clinic(
  "two-factors", "cured ~ ward:sex + age",
  quote(glm(factor(cured) ~ ward:sex + age, binomial, d)), c("age", "ward", "sex"))
on_clinic(
  "factors-no-intercept", "cured ~ 0 + sex * ward",
  quote(glm(factor(cured) ~ 0 + sex * ward, binomial, d)), c("sex", "ward"))
on_clinic(
  "aliased", "cured ~ dose + half + age + ward + stay",
  quote(glm(factor(cured) ~ dose + half + age + ward + stay, binomial, d)),
  c("dose", "half", "age", "ward", "stay"))
on_clinic(
  "weights", "cured ~ dose + ward",
  quote(glm(as.numeric(cured == "yes") ~ dose + ward, binomial, d, weights = times)),
  c("dose", "ward"))
on_clinic(
  "weights-cloglog", "cured ~ log(dose) + sex",
  quote(glm(as.numeric(cured == "yes") ~ log(dose) + sex, binomial("cloglog"), d, weights = times)),
  c("dose", "sex"))

counts <- expand.grid(dose = c(1, 2, 4, 8, 16), batch = c("A", "B", "C d"))
counts$died <- c(0, 2, 5, 9, 10, 1, 1, 6, 8, 12, 0, 0, 3, 10, 10)
counts$survived <- c(10, 9, 5, 2, 0, 11, 8, 6, 3, 0, 9, 0, 8, 1, 0)
for (link in c("logit", "probit", "cloglog", "cauchit")) {
  fit_model(
    paste0("counts-", link), "cbind(died, survived) ~ log(dose) + batch",
    bquote(glm(cbind(died, survived) ~ log(dose) + batch, binomial(.(link)), d)),
    c("dose", "batch"), counts)
}

set.seed(7)
risk <- data.frame(x = rep(seq(0, 2, by = 0.25), 40))
risk$y <- rbinom(nrow(risk), 1, exp(-2.5 + 0.8 * risk$x))
fit_model("link-log", "y ~ x", quote(glm(y ~ x, binomial("log"), d)), "x", risk)

names <- data.frame(check.names = FALSE, y = admissions$admit, "G R E" = admissions$gre,
  "schul-rang" = paste0("r", admissions$rank))
fit_model(
  "odd-names", "y ~ `G R E` * `schul-rang`",
  quote(glm(y ~ `G R E` * `schul-rang`, binomial, d)), c("G R E", "schul-rang"), names)

# Data that say too little.
flat <- data.frame(one = 1, zero = 0, x = c(1:11, 12.5), g = rep(c("a", "b", "c"), 4))
fit_model("one-class-ones", "one ~ x", quote(glm(one ~ x, binomial, d)), "x", flat)
fit_model(
  "one-class-zeros", "zero ~ x + g", quote(glm(zero ~ x + g, binomial, d)), c("x", "g"), flat)
fit_model(
  "one-class-probit", "one ~ x", quote(glm(one ~ x, binomial("probit"), d)), "x", flat,
  "one-class-ones")
fit_model(
  "one-class-cauchit", "zero ~ x", quote(glm(zero ~ x, binomial("cauchit"), d)), "x", flat,
  "one-class-zeros")
fit_model(
  "one-class-counts", "cbind(s, f) ~ x", quote(glm(cbind(s, f) ~ x, binomial, d)), "x",
  data.frame(s = c(3, 2, 5), f = 0, x = 1:3))
fit_model(
  "too-few-rows", "y ~ x + g", quote(glm(y ~ x + g, binomial, d)), c("x", "g"),
  data.frame(y = c(0, 1, 1), x = c(3, 1, 4), g = c("a", "b", "c")))
fit_model(
  "too-few-counts", "cbind(s, f) ~ x + z", quote(glm(cbind(s, f) ~ x + z, binomial, d)),
  c("x", "z"), data.frame(s = c(3, 1), f = c(2, 5), x = c(1, 2), z = c(4, 1)))
fit_model(
  "one-row", "y ~ x", quote(glm(y ~ x, binomial, d)), "x", data.frame(y = 1, x = 3))
