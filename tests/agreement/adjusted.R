# p-values adjusted for many tests after Benjamini and Hochberg, by p.adjust of R itself.
# Made with R 4.2.2. From the root: Rscript tests/agreement/adjusted.R
set.seed(1995)
p <- c(rbeta(30, 0.2, 5), runif(50), rep(0.03, 4), 0, 1)
table <- data.frame(p = sapply(p, format, digits = 15), q = sapply(p.adjust(p, "BH"), format, digits = 15))
write.csv(table, "tests/agreement/tables/adjusted.csv", row.names = FALSE, quote = FALSE)
