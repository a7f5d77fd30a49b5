# Two-by-two tables: likelihood ratio (G2) by iterative fitting with loglin, chi-squared by chisq.test without correction, its
# tail by pchisq, all of R itself; the relative risk with its Wald interval (Katz) by package epitools.
# Made with R 4.2.2, epitools 0.5-10.1. From the root: Rscript tests/agreement/contingency.R
suppressPackageStartupMessages(library(epitools))
set.seed(1993)
cells <- rbind(c(10, 20, 30, 40), c(1, 9, 9, 1), c(5, 95, 5, 95), c(120, 99880, 60, 99940), c(3, 49997, 1, 199999),
               c(2500, 997500, 2000, 1998000), matrix(c(rpois(20, 30) + 1, sample(1000:90000, 20), rpois(20, 60) + 1, sample(1000:90000, 20)), 20))
rows <- apply(cells, 1, function(cell) {
  table <- matrix(cell, 2, byrow = TRUE)
  fit <- loglin(table, list(1, 2), print = FALSE, eps = 1e-10, iter = 100)
  chi <- suppressWarnings(chisq.test(table, correct = FALSE))
  # epitools wants the reference in the first row and the outcome in the second column.
  risk <- riskratio.wald(table[2:1, 2:1])$measure[2, ]
  c(cell, fit$lrt, chi$statistic, pchisq(fit$lrt, 1, lower.tail = FALSE), risk)
})
table <- as.data.frame(t(rows))
names(table) <- c("a", "b", "c", "d", "g", "chi", "p", "risk", "risk_low", "risk_high")
table[] <- lapply(table, function(column) sapply(column, format, digits = 15))
write.csv(table, "tests/agreement/tables/contingency.csv", row.names = FALSE, quote = FALSE)
