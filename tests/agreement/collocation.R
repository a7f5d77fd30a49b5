# Collocates of one word within five words of its sentence, counted here from running words and measured with the published
# formulas (no R package with them is in Debian); the expected counts are those of chisq.test, G2 that of loglin.
#   MI, MI2, MI3, t: Evert (2008), ch. 58   logDice: Rychly (2008)   delta P: Gries (2013)   NPMI: Bouma (2009)
# Made with R 4.2.2. From the root: Rscript tests/agreement/collocation.R
set.seed(1957)
words <- 60
tokens <- 6000
sentence <- rep(seq_len(tokens), times = rgeom(tokens, 0.08) + 1)[seq_len(tokens)]
zipf <- 1 / seq_len(words)
word <- sample(words, tokens, TRUE, prob = zipf)
node <- 7
# Every second node draws word 20 behind it, so that there is company to find.
at <- which(word == node & seq_len(tokens) < tokens)
word[at[seq(1, length(at), 2)] + 1] <- 20
at <- which(word == node)
near <- rep(FALSE, tokens)
for (i in at) for (j in max(1, i - 5):min(tokens, i + 5)) if (sentence[j] == sentence[i]) near[j] <- TRUE
near <- near & word != node
places <- word != node
rows <- NULL
for (w in setdiff(seq_len(words), node)) {
  o <- sum(near & word == w)
  if (o < 3) next
  table <- matrix(c(o, sum(near) - o, sum(word == w) - o, sum(places) - sum(near) - sum(word == w) + o), 2, byrow = TRUE)
  e <- suppressWarnings(chisq.test(table, correct = FALSE))$expected[1, 1]
  g <- loglin(table, list(1, 2), print = FALSE, eps = 1e-10, iter = 100)$lrt
  rows <- rbind(rows, c(
    node = length(at), positions = sum(near), tokens = tokens, frequency = sum(word == w), joint = o, expected = e,
    mi = log2(o / e), mi2 = log2(o^2 / e), mi3 = log2(o^3 / e), t = (o - e) / sqrt(o), gSquared = g * sign(o - e),
    dice = 2 * o / (length(at) + sum(word == w)), logDice = 14 + log2(2 * o / (length(at) + sum(word == w))),
    npmi = log(o / e) / -log(o / sum(places)),
    deltaP = mean(word[near] == w) - mean(word[places & !near] == w),
    deltaPBack = mean(near[places & word == w]) - mean(near[places & word != w])
  ))
}
table <- as.data.frame(rows)
table[] <- lapply(table, function(column) sapply(column, format, digits = 15))
write.csv(table, "tests/agreement/tables/collocation.csv", row.names = FALSE, quote = FALSE)
