# Scores each row, with a 95 % interval: predict and write.csv. Arguments: the model, the rows, where they go.
arguments <- commandArgs(trailingOnly = TRUE)
fit <- readRDS(arguments[1])
rows <- read.csv(arguments[2])
link <- predict(fit, rows, se.fit = TRUE)
z <- qnorm(0.975)
rows$probability <- plogis(link$fit)
rows$lower <- plogis(link$fit - z * link$se.fit)
rows$upper <- plogis(link$fit + z * link$se.fit)
rows$result <- rows$probability >= 0.5
write.csv(rows, arguments[3], row.names = FALSE, quote = FALSE)
