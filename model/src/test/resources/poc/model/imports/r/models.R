# Writes models that R fitted, and R's own numbers of them, by which the import is tested.
# LC_ALL=C.UTF-8 Rscript models.R, in this folder. Needs R alone.

set.seed(20170401)
n <- 60
d <- data.frame(
  dose = round(rgamma(n, 4, 0.5), 2),
  age = sample(20:70, n, TRUE),
  ward = factor(sample(c("a", "b", "c"), n, TRUE)),
  sex = factor(sample(c("f", "m"), n, TRUE)),
  grade = sample(1:4, n, TRUE),
  smoker = sample(c(TRUE, FALSE), n, TRUE),
  town = sample(c("Bern", "Arles", "Ci\u00f9"), n, TRUE),
  size = ordered(sample(c("S", "M", "L", "XL"), n, TRUE), levels = c("S", "M", "L", "XL")),
  stringsAsFactors = FALSE)
d$w <- sample(1:5, n, TRUE)
d$cured <- rbinom(n, 1, plogis(-1 + 0.3 * d$dose - 0.02 * d$age + (d$ward == "b")))
d$good <- rbinom(n, d$w, 0.4 + 0.3 * d$smoker)
d$bad <- d$w - d$good
d$share <- d$good / d$w
d$outcome <- factor(ifelse(d$cured == 1, "well", "ill"))
d$alive <- d$cured == 1
d$`odd name` <- d$dose
size_name <- "Gr\u00f6\u00dfe"
d[[size_name]] <- d$ward
d$twice <- 2 * d$dose
d$gap <- ifelse(seq_len(n) %% 7 == 0, NA, d$dose)

number <- function(x) ifelse(is.finite(x), format(x, digits = 17, trim = TRUE), "null")
text <- function(x) if (length(x) == 0) character() else paste0('"', gsub('"', '\\\\"', enc2utf8(as.character(x))), '"')
array <- function(x) paste0("[", paste(x, collapse = ", "), "]")
object <- function(names, values)
  paste0("{", paste0(text(names), if (length(names) > 0) ": ", values, collapse = ", "), "}")

column <- function(s, i) object(rownames(s$coefficients), number(s$coefficients[, i]))

# What R says of a model, and what it predicts for rows of the data.
reference <- function(m, rows) {
  s <- summary(m)
  p <- predict(m, rows, se.fit = TRUE)
  v <- vcov(m, complete = FALSE)
  given <- intersect(all.vars(delete.response(terms(m))), names(rows))
  object(
    c("terms", "aliased", "coefficients", "std_error", "z", "p", "vcov", "converged", "iterations",
      "n", "df_residual", "df_null", "null_deviance", "deviance", "aic", "loglik", "new", "link",
      "link_se", "response"),
    c(array(text(rownames(s$coefficients))),
      array(text(names(which(is.na(coef(m)))))),
      column(s, 1), column(s, 2), column(s, 3), column(s, 4),
      array(apply(v, 1, function(row) array(number(row)))),
      tolower(m$converged), m$iter, nobs(m), m$df.residual, m$df.null,
      number(m$null.deviance), number(m$deviance), number(m$aic), number(as.numeric(logLik(m))),
      array(vapply(seq_len(nrow(rows)), function(i) object(given, vapply(given, function(name)
        text(if (is.numeric(rows[[name]])) number(rows[[name]][i]) else rows[[name]][i]), "")), "")),
      array(number(p$fit)), array(number(p$se.fit)),
      array(number(predict(m, rows, type = "response")))))
}

keep <- function(name, m, rows = d[c(1, 2, 5, 13, 30, 47), ], ...) {
  saveRDS(m, paste0(name, ".rds"), ...)
  writeLines(reference(m, rows), paste0(name, ".json"), useBytes = TRUE)
}

# Links.
keep("probit", glm(cured ~ dose + ward, binomial("probit"), d))
keep("cloglog", glm(cured ~ dose + ward, binomial("cloglog"), d))
keep("log", glm(cured ~ age, binomial("log"), d, start = c(-1, 0)))
keep("cauchit", glm(cured ~ dose + ward, binomial("cauchit"), d))

# Contrasts.
keep("sum", glm(cured ~ dose + ward, binomial, d, contrasts = list(ward = "contr.sum")))
keep("helmert", glm(cured ~ ward + size, binomial, d,
                    contrasts = list(ward = "contr.helmert", size = "contr.helmert")))
keep("sas", glm(cured ~ ward, binomial, d, contrasts = list(ward = "contr.SAS")))
keep("polynomial", glm(cured ~ size + dose, binomial, d))
d$many <- ordered(rep(1:6, 10))
keep("polynomial-6", glm(cured ~ many, binomial, d))
keep("base-3", glm(cured ~ C(ward, contr.treatment(3, base = 3)), binomial, d))
by_hand <- matrix(c(-0.5, 0.25, 0.25, 0, 1, -1), 3, dimnames = list(NULL, c("first", "other")))
keep("by-hand", glm(cured ~ ward, binomial, d, contrasts = list(ward = by_hand)))
d$hand <- d$ward
contrasts(d$hand, 1) <- c(2, -1, -1)
keep("by-hand-narrow", glm(cured ~ hand * dose, binomial, d))

# Interactions and intercepts.
keep("factors", glm(cured ~ sex * smoker * dose, binomial, d))
keep("only-interaction", glm(cured ~ ward:sex, binomial, d))
keep("marginal", glm(cured ~ sex + sex:ward, binomial, d))
keep("slopes", glm(cured ~ dose:ward - 1, binomial, d))
keep("no-intercept-2", glm(cured ~ dose + ward + sex - 1, binomial, d))
keep("sum-interaction", glm(cured ~ ward * sex, binomial, d,
                            contrasts = list(ward = "contr.sum", sex = "contr.sum")))
keep("intercept-only", glm(cured ~ 1, binomial, d))

# Functions, types and names.
keep("functions", glm(cured ~ log(dose) + sqrt(age) + I(age^2) + dose, binomial, d))
keep("square", glm(cured ~ I(dose^2), binomial, d))
keep("factor", glm(cured ~ factor(grade) + as.factor(ward) + dose, binomial, d))
keep("types", glm(cured ~ smoker * dose + town, binomial, d))
keep("names", glm(as.formula(paste("cured ~ `odd name` *", size_name)), binomial, d))
keep("dot", glm(cured ~ . - w, binomial, d[c("cured", "dose", "w", "ward")]))

# Responses and weights.
keep("two-levels", glm(outcome ~ dose, binomial, d))
keep("logical", glm(alive ~ dose, binomial, d))
keep("cbind", glm(cbind(good, bad) ~ dose + smoker, binomial, d))
keep("weights", glm(share ~ dose + smoker, binomial, d, weights = w))

# What went not so well.
keep("aliased", glm(cured ~ dose + twice + ward, binomial, d))
keep("not-converged", suppressWarnings(glm(cured ~ dose + ward, binomial, d, maxit = 2)))
keep("missing", glm(cured ~ gap + ward, binomial, d), d[c(1, 2, 5), ])
d$perfect <- d$cured * 1.5 + d$dose / 100
saveRDS(suppressWarnings(glm(cured ~ perfect, binomial, d)), "separated.rds")
keep("no-frame", glm(cured ~ dose + ward, binomial, d, model = FALSE))

# How it is written.
keep("xz", glm(cured ~ dose, binomial, d), compress = "xz")
keep("bzip2", glm(cured ~ dose, binomial, d), compress = "bzip2")
keep("plain-2", glm(cured ~ dose, binomial, d), compress = FALSE, version = 2)
local_fit <- function() {
  secret <- runif(10)
  e <- d
  helper <- function(x) x + secret
  glm(cured ~ dose + ward, binomial, e)
}
m <- local_fit()
saveRDS(m, "closure.rds")
writeLines(reference(m, d[1:3, ]), "closure.json", useBytes = TRUE)
latin <- d[c("cured", "dose")]
latin$ort <- iconv(ifelse(d$sex == "f", "Z\u00fcrich", "Gen\u00e8ve"), "UTF-8", "latin1")
latin$ort <- factor(latin$ort)
keep("latin1", glm(cured ~ dose + ort, binomial, latin), latin[1:4, ], version = 2)

# What is refused.
dir.create("refused", showWarnings = FALSE)
refuse <- function(name, value) saveRDS(value, file.path("refused", paste0(name, ".rds")))
small <- d[1:40, ]
refuse("poly", glm(cured ~ poly(dose, 2), binomial, small))
refuse("bs", glm(cured ~ splines::bs(dose, df = 4), binomial, small))
library(splines)
refuse("ns", glm(cured ~ ns(dose, 2), binomial, small))
refuse("offset", glm(cured ~ dose + offset(age / 50), binomial, small))
refuse("offset-argument", glm(cured ~ dose, binomial, small, offset = small$age / 50))
refuse("exp", glm(cured ~ exp(dose / 10), binomial, small))
refuse("cut", glm(cured ~ cut(dose, 3), binomial, small))
refuse("labels", glm(cured ~ factor(grade, labels = c("i", "ii", "iii", "iv")), binomial, small))
refuse("condition", glm(cured ~ (dose > 5), binomial, small))
refuse("scale", glm(cured ~ scale(dose), binomial, small))
contr.mine <- function(n, ...) stats::contr.sum(n) * 2
refuse("contrasts", glm(cured ~ ward, binomial, small, contrasts = list(ward = "contr.mine")))
tampered <- glm(cured ~ ward, binomial, small)
tampered$contrasts$ward <- "contr.sum"
names(tampered$coefficients) <- c("(Intercept)", "ward1", "ward2")
refuse("tampered", tampered)
refuse("quasibinomial", glm(cured ~ dose, quasibinomial, small))
refuse("gaussian", glm(cured ~ dose, gaussian, small))
own <- structure(list(linkfun = qlogis, linkinv = plogis, mu.eta = function(eta) dlogis(eta),
                      valideta = function(eta) TRUE, name = "own"), class = "link-glm")
refuse("link", glm(cured ~ dose, binomial(own), small))
refuse("no-data", with(small, glm(cured ~ dose, binomial, model = FALSE)))
stripped <- glm(cured ~ dose, binomial, small)
stripped$qr <- NULL
refuse("stripped", stripped)
refuse("lm", lm(dose ~ age, small))
refuse("forest", structure(list(type = "classification", ntree = 2, forest = list(1)),
                           class = c("randomForest.formula", "randomForest")))
refuse("subclass", structure(glm(cured ~ dose, binomial, small), class = c("negbin", "glm", "lm")))
refuse("numbers", 1:10)
refuse("null", NULL)
refuse("function", function(x) x + 1)
setClass("Point", representation(x = "numeric"))
refuse("s4", new("Point", x = 1))
refuse("frame", small)
