# Writes links.csv: R's inverse links at some linear predictors. Rscript links.R > links.csv
links <- c("logit", "probit", "cloglog", "log", "cauchit")
etas <- c(
  -1e300, -1e16, -1000, -40, -30.5, -30, -9, -8, -5, -2.5, -1, -0.5, -1e-9,
  0, 1e-9, 0.5, 1, 2.5, 3.5, 5, 8, 9, 30, 30.5, 40, 700)
cat("eta", links, sep = ",")
for (eta in etas) {
  values <- sapply(links, function(link) make.link(link)$linkinv(eta))
  cat("\n", paste(sprintf("%.17g", c(eta, values)), collapse = ","), sep = "")
}
cat("\n")
