# Networks with their best communities and modularity by package igraph.
# `joint` is what two words share; every word occurs in 1,000 of 100,000 units, so that Jaccard follows from it: the network is
# given as counts, as the instrument takes it, and igraph gets the Jaccard weights. "best" is the best modularity of 500 Louvain
# runs of igraph, "median" that of the usual run; the communities are those of the best. For the karate club at resolution 1 the
# optimum is known: 0.4198 (Brandes et al. 2008, IEEE Transactions on Knowledge and Data Engineering 20(2)).
# Made with R 4.2.2, igraph 1.3.5. From the root: Rscript tests/agreement/communities.R
suppressPackageStartupMessages(library(igraph))
set.seed(2008)
planted <- function(groups, size, inside, outside) {
  n <- groups * size
  pairs <- t(combn(n, 2))
  same <- (pairs[, 1] - 1) %/% size == (pairs[, 2] - 1) %/% size
  keep <- runif(nrow(pairs)) < ifelse(same, inside, outside)
  data.frame(source = pairs[keep, 1], target = pairs[keep, 2],
             joint = ifelse(same[keep], sample(100:400, sum(keep), TRUE), sample(10:120, sum(keep), TRUE)))
}
karate <- as.data.frame(as_edgelist(make_graph("Zachary")))
names(karate) <- c("source", "target")
karate$joint <- 100
networks <- list(karate = karate, clear = planted(3, 6, 0.9, 0.1), blurred = planted(4, 5, 0.6, 0.2), large = planted(5, 10, 0.5, 0.05))
rows <- NULL
for (name in names(networks)) for (resolution in c(0.5, 1, 1.5)) {
  edges <- networks[[name]]
  graph <- graph_from_data_frame(edges[, 1:2], directed = FALSE)
  weights <- edges$joint / (2000 - edges$joint)
  runs <- lapply(1:500, function(run) cluster_louvain(graph, weights = weights, resolution = resolution))
  reached <- sapply(runs, function(run) modularity(graph, membership(run), weights = weights, resolution = resolution))
  found <- runs[[which.max(reached)]]
  best <- modularity(graph, membership(found), weights = weights, resolution = resolution)
  of <- as.integer(membership(found)); names(of) <- V(graph)$name
  rows <- rbind(rows, data.frame(network = name, resolution = resolution, best = format(best, digits = 15), median = format(median(reached), digits = 15),
    edges, source_community = of[as.character(edges$source)], target_community = of[as.character(edges$target)]))
}
write.csv(rows, "tests/agreement/tables/communities.csv", row.names = FALSE, quote = FALSE)
