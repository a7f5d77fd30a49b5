# Percentile bootstrap intervals of a ratio of sums over documents, by package boot with 20,000 replicates.
# Three corpora: few speeches, many speeches, and a word that only a few of many speeches hold.
# Made with R 4.2.2, boot 1.3-28.1. From the root: Rscript tests/agreement/bootstrap.R
suppressPackageStartupMessages(library(boot))
set.seed(1993)
corpora <- list(
  few = data.frame(tokens = sample(300:3000, 8)),
  many = data.frame(tokens = sample(300:9000, 300, TRUE)),
  rare = data.frame(tokens = sample(300:9000, 150, TRUE)),
  crowd = data.frame(tokens = sample(300:9000, 2000, TRUE)) # enough to be dealt into groups by ours
)
for (name in names(corpora)) {
  tokens <- corpora[[name]]$tokens
  rate <- 0.004 * rexp(length(tokens))
  if (name == "rare") rate <- rate * (runif(length(tokens)) < 0.05)
  corpora[[name]]$hits <- rbinom(length(tokens), tokens, rate)
}
ratio <- function(data, drawn) sum(data$hits[drawn]) / sum(data$tokens[drawn])
intervals <- do.call(rbind, lapply(names(corpora), function(name) {
  bounds <- boot.ci(boot(corpora[[name]], ratio, R = 20000), type = "perc")$percent
  data.frame(corpus = name, value = ratio(corpora[[name]], TRUE), low = bounds[4], high = bounds[5])
}))
documents <- do.call(rbind, lapply(names(corpora), function(name) data.frame(corpus = name, corpora[[name]])))
write.csv(documents, "tests/agreement/tables/bootstrap.csv", row.names = FALSE, quote = FALSE)
write.csv(format(intervals, digits = 15, scientific = FALSE, trim = TRUE), "tests/agreement/tables/bootstrap-intervals.csv", row.names = FALSE, quote = FALSE)
