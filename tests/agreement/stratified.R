# Precision, recall, F1 and kappa of a stratified sample: the median and the interval of the beta-binomial with half a case of either
# kind added (Webber 2013, BBHalf), drawn with rbeta and rbinom of R, a million times.
# Made with R 4.2.2. From the root: Rscript tests/agreement/stratified.R
set.seed(1)
cases <- list(
  list(tagged = c(1, 0, 0), passages = c(900, 400, 8700), judged = c(60, 40, 40), positive = c(55, 12, 0)),
  list(tagged = c(1, 0, 0), passages = c(50, 30, 500), judged = c(50, 30, 60), positive = c(41, 9, 1)),
  list(tagged = c(1, 0, 0), passages = c(12000, 5000, 60000), judged = c(100, 50, 50), positive = c(97, 10, 3)),
  list(tagged = c(1, 0), passages = c(20, 200), judged = c(8, 8), positive = c(4, 2)),
  list(tagged = c(1, 0, 0), passages = c(140, 60, 900), judged = c(24, 18, 18), positive = c(22, 7, 0))
)
measures <- function(case, positives) {
  tagged <- case$tagged == 1
  right <- colSums(positives[tagged, , drop = FALSE]); positive <- colSums(positives)
  all <- sum(case$passages); said <- sum(case$passages[tagged])
  agreed <- (all - said - positive + 2 * right) / all
  chance <- (said * positive + (all - said) * (all - positive)) / all^2
  list(precision = right / said, recall = right / positive, f1 = 2 * right / (said + positive), kappa = (agreed - chance) / (1 - chance))
}
draws <- 1e6
rows <- do.call(rbind, lapply(cases, function(case) {
  positives <- t(mapply(function(N, n, x) x + rbinom(draws, N - n, rbeta(draws, x + 0.5, n - x + 0.5)), case$passages, case$judged, case$positive))
  drawn <- measures(case, positives)
  list_of <- function(values) paste(values, collapse = " ")
  do.call(rbind, lapply(names(drawn), function(name) data.frame(
    tagged = list_of(case$tagged), passages = list_of(case$passages), judged = list_of(case$judged), positive = list_of(case$positive),
    measure = name, value = median(drawn[[name]], na.rm = TRUE), low = unname(quantile(drawn[[name]], 0.025, na.rm = TRUE)), high = unname(quantile(drawn[[name]], 0.975, na.rm = TRUE)))))
}))
write.csv(format(rows, digits = 10, scientific = FALSE, trim = TRUE), "tests/agreement/tables/stratified.csv", row.names = FALSE, quote = FALSE)
