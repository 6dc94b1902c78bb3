# Fits the model whose predictions are timed. Arguments: the file, the formula, where it goes.
arguments <- commandArgs(trailingOnly = TRUE)
saveRDS(glm(as.formula(arguments[2]), family = binomial, data = read.csv(arguments[1])), arguments[3])
