# Similarity of pairs of words by the units they occur in. Jaccard, Dice and Ochiai (the cosine of presence and absence) are those
# of package proxy, computed on the units themselves and not on counts of ours; NPMI is the formula of Bouma (2009) on the same units.
# Made with R 4.2.2, proxy 0.4-27. From the root: Rscript tests/agreement/pairs.R
suppressPackageStartupMessages(library(proxy))
set.seed(1912)
units <- 400
words <- 9
habit <- runif(words, 0.02, 0.5)
topic <- rbinom(units, 1, 0.4)
holds <- sapply(seq_len(words), function(w) rbinom(units, 1, ifelse(topic == w %% 2, habit[w], habit[w] / 4)) == 1)
holds <- cbind(holds, holds[, 1])        # never apart from the first
holds <- cbind(holds, !holds[, 1])       # never together with the first
npmi <- function(x, y) { p <- mean(x & y); if (p == 0) -1 else log(p / (mean(x) * mean(y))) / -log(p) }
pairs <- t(combn(ncol(holds), 2))
measure <- function(method) as.matrix(simil(t(holds), method = method))[pairs]
table <- data.frame(
  first = pairs[, 1], second = pairs[, 2], units = units,
  first_units = colSums(holds)[pairs[, 1]], second_units = colSums(holds)[pairs[, 2]],
  joint = apply(pairs, 1, function(p) sum(holds[, p[1]] & holds[, p[2]])),
  jaccard = measure("Jaccard"), dice = measure("Dice"), cosine = measure("Ochiai"),
  npmi = apply(pairs, 1, function(p) npmi(holds[, p[1]], holds[, p[2]]))
)
write.csv(format(table, digits = 15, scientific = FALSE, trim = TRUE), "tests/agreement/tables/pairs.csv", row.names = FALSE, quote = FALSE)
