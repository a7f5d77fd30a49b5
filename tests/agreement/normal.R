# The normal distribution by R itself: quantiles, and two-sided tails of z.
# Made with R 4.2.2. From the root: Rscript tests/agreement/normal.R
p <- c(1e-300, 1e-100, 1e-20, 1e-10, 1e-5, 0.001, 0.01, 0.025, 0.05, 0.07, 0.08, 0.2, 0.425, 0.5, 0.575, 0.7, 0.93, 0.975, 0.99, 0.9999)
z <- c(0, 0.001, 0.1, 0.5, 1, 1.5, 1.96, 2.5, 2.8, 2.83, 3, 4, 6, 10, 20, 37)
table <- rbind(data.frame(what = "quantile", x = p, y = qnorm(p)), data.frame(what = "tail", x = z, y = 2 * pnorm(z, lower.tail = FALSE)))
table$x <- sapply(table$x, format, digits = 15)
table$y <- sapply(table$y, format, digits = 15)
write.csv(table, "tests/agreement/tables/normal.csv", row.names = FALSE, quote = FALSE)
