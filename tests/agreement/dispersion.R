# Gries' DP, plain and normalised, and Juilland's D, from the published formulas: no R package with them is in Debian.
#   DP:     Gries (2008), IJCL 13(4), p. 415: half the sum of |observed share - expected share|
#   DPnorm: Lijffijt & Gries (2012), IJCL 17(1): DP / (1 - min(expected share))
#   D:      Gries (2008), p. 409, for parts of unequal size: 1 - vc(relative frequencies) / sqrt(n - 1), population sd
# The first row is the example of Gries (2008): the word "a" in five parts of 9, 10, 10, 10 and 11 words.
# Made with R 4.2.2. From the root: Rscript tests/agreement/dispersion.R
population.sd <- function(x) sqrt(mean((x - mean(x))^2))
dp <- function(v, s) sum(abs(v / sum(v) - s / sum(s))) / 2
dp.norm <- function(v, s) dp(v, s) / (1 - min(s) / sum(s))
juilland <- function(v, s) 1 - (population.sd(v / s) / mean(v / s)) / sqrt(length(v) - 1)

set.seed(2008)
cases <- list(list(v = c(1, 2, 3, 4, 5), s = c(9, 10, 10, 10, 11)))
for (n in c(2, 3, 7, 20, 60)) {
  s <- sample(300:9000, n)
  cases <- c(cases, list(
    list(v = rbinom(n, s, 0.002) + c(1, rep(0, n - 1)), s = s),          # an even word
    list(v = rbinom(n, s, 0.01 * rexp(n)) + c(rep(0, n - 1), 1), s = s), # a bursty one
    list(v = c(rep(0, n - 1), 5), s = s)                                 # all in one part
  ))
}
rows <- do.call(rbind, lapply(cases, function(case) data.frame(
  counts = paste(case$v, collapse = " "), sizes = paste(case$s, collapse = " "),
  dp = format(dp(case$v, case$s), digits = 15), normalised = format(dp.norm(case$v, case$s), digits = 15),
  juilland = format(juilland(case$v, case$s), digits = 15)
)))
write.csv(rows, "tests/agreement/tables/dispersion.csv", row.names = FALSE, quote = FALSE)
