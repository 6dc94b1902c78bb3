# Adds to general-regression.pmml what R's vcov and the data say: Rscript covariance.R, in this folder.
data <- read.csv("data.csv", colClasses = c(rank = "character"))
fit <- glm(admit ~ gre + gpa + rank, binomial, data)
v <- vcov(fit)
number <- function(x) sprintf("%.17g", x)
cells <- unlist(lapply(seq_len(nrow(v)), function(i) lapply(seq_len(i), function(j) sprintf(
  "      <PCovCell pRow=\"p%d\" pCol=\"p%d\" value=\"%s\"/>", i - 1, j - 1, number(v[i, j])))))
gpa <- sprintf(
  "<NumericInfo minimum=\"%s\" maximum=\"%s\" mean=\"%s\"/>", number(min(data$gpa)),
  number(max(data$gpa)), number(mean(data$gpa)))
text <- readLines("general-regression.pmml")
text <- sub("(<DataField name=\"gre\".*)/>", paste0(
  "\\1><Interval closure=\"closedClosed\" leftMargin=\"", min(data$gre), "\" rightMargin=\"",
  max(data$gre), "\"/></DataField>"), text)
for (i in seq_along(coef(fit))) {
  text <- sub(sprintf("(parameterName=\"p%d\" df=\"1\" beta=)\"[^\"]*\"", i - 1),
    paste0("\\1\"", number(coef(fit)[i]), "\""), text)
}
at <- grep("<PPMatrix>", text)
text <- append(text, c("    <PCovMatrix>", cells, "    </PCovMatrix>"), at - 1)
at <- grep("</MiningSchema>", text)
text <- append(text, c("    <ModelStats>", paste0(
  "      <UnivariateStats field=\"gpa\">", gpa, "</UnivariateStats>"), "    </ModelStats>"), at)
writeLines(text, "covariance.pmml")
