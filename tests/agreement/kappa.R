# Cohen's kappa with its standard error, by package vcd (Kappa), and the example of Fleiss, Cohen & Everitt (1969).
# Made with R 4.2.2, vcd. From the root: Rscript tests/agreement/kappa.R
suppressMessages(library(vcd))
tables <- list(
  c(40, 9, 6, 45), c(20, 5, 10, 15), c(118, 2, 3, 577), c(1, 3, 2, 94), c(50, 0, 0, 50), c(10, 20, 25, 5),
  c(53, 5, 2, 11, 14, 5, 1, 6, 3)
)
rows <- do.call(rbind, lapply(tables, function(counts) {
  size <- sqrt(length(counts))
  found <- Kappa(matrix(counts, size, byrow = TRUE))$Unweighted
  data.frame(counts = paste(counts, collapse = " "), kappa = found[["value"]], error = found[["ASE"]])
}))
write.csv(format(rows, digits = 15, scientific = FALSE, trim = TRUE), "tests/agreement/tables/kappa.csv", row.names = FALSE, quote = FALSE)
