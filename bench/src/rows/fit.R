# What an R user types: read.csv and glm. Arguments: the file, the formula.
arguments <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(arguments[1])
fit <- glm(as.formula(arguments[2]), family = binomial, data = rows)
cat(format(coef(fit), digits = 17), sep = "\n")
