# Times one analysis in this process: Rscript methods.R file columns packages expression analyses-in-a-batch
given <- commandArgs(TRUE)
columns <- strsplit(given[2], ",")[[1]]
for (package in strsplit(given[3], ",")[[1]]) suppressMessages(library(package, character.only = TRUE))
analysis <- parse(text = given[4])
in_batch <- as.integer(given[5])
seconds <- function(work) system.time(work)[["elapsed"]]
reading <- seconds(d <- data.table::fread(given[1], select = columns, data.table = FALSE))
words <- vapply(d, is.character, TRUE)
d[words] <- lapply(d[words], factor)
batch <- function() for (run in seq_len(in_batch)) for (one in analysis) eval(one)
computing <- min(replicate(3, seconds(batch()) / in_batch))
status <- tryCatch(readLines("/proc/self/status"), error = function(e) character(0))
peak <- as.numeric(sub("\\D*(\\d+) kB", "\\1", grep("^VmHWM", status, value = TRUE))) / 1024
cat(sprintf('{"reading": %f, "computing": %f, "peak": %s}\n', reading, computing, if (length(peak)) peak else "null"))
