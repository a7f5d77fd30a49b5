# Wilson score intervals without continuity correction, by prop.test of R itself.
# Made with R 4.2.2. From the root: Rscript tests/agreement/wilson.R
cases <- expand.grid(trials = c(1, 2, 10, 57, 1000, 123456, 8000000), share = c(0, 0.0001, 0.01, 0.1, 0.37, 0.5, 0.9, 1))
cases$successes <- floor(cases$share * cases$trials)
cases <- unique(cases[, c("successes", "trials")])
bounds <- mapply(function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int, cases$successes, cases$trials)
table <- data.frame(cases, low = bounds[1, ], high = bounds[2, ])
table <- table[order(table$trials, table$successes), ]
write.csv(format(table, digits = 15, scientific = FALSE, trim = TRUE), "tests/agreement/tables/wilson.csv", row.names = FALSE, quote = FALSE)
