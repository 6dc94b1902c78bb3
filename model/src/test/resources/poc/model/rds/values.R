# Writes the files in values/, by which the reader of R's serialization format is tested.
# Rscript values.R, in this folder.

dir.create("values", showWarnings = FALSE)
save_as <- function(value, name, ...) saveRDS(value, file.path("values", paste0(name, ".rds")), ...)

# One list in each compression and version.
all <- list(
  logical = c(TRUE, FALSE, NA),
  integer = c(1L, -2L, NA, .Machine$integer.max),
  double = c(0.1, -1e300, NA, NaN, Inf, -Inf),
  complex = 1i,
  character = c("plain", NA, "NA", ""),
  raw = as.raw(1:3),
  factor = factor(c("b", "a", NA), levels = c("b", "a")),
  matrix = matrix(1:6, 2, dimnames = list(NULL, c("x", "y", "z"))),
  null = NULL,
  nested = list(list(one = 1)),
  call = quote(f(x, y = g(1), `odd name`)),
  after = "the end")
save_as(all, "gzip-3", version = 3)
save_as(all, "gzip-2", version = 2)
save_as(all, "bzip2", compress = "bzip2")
save_as(all, "xz", compress = "xz")
save_as(all, "plain", compress = FALSE)
save_as(all, "ascii", ascii = TRUE)
connection <- file("values/native.rds", "wb")
writeBin(serialize(all, NULL, xdr = FALSE), connection)
close(connection)
save(all, file = "values/workspace.RData")

# Strings in every encoding that R marks.
latin1 <- "caf\xe9 \x80"
Encoding(latin1) <- "latin1"
bytes <- "a\xff"
Encoding(bytes) <- "bytes"
save_as(c(latin1, "caf\u00e9 \u20ac", bytes), "encodings", version = 2)

# What R holds in compact forms: sequences, numbers as strings, wrappers.
altrep <- list(
  intseq = 1:100000,
  realseq = 2^31:(2^31 + 5),
  down = 10:1,
  integers = as.character(1:70),
  doubles = as.character(c(0.1, 1e5, 123456, 1/3, 1e-20, 1e15, -2.5, NA, NaN, Inf)),
  wrapped = local({ x <- sample(100); x[1] <- 5L; sort(x) }),
  after = "the end")
save_as(altrep, "altrep", version = 3)

# What is passed over; every kind is followed by a value that must still be found.
setClass("Point", representation(x = "numeric"))
compiled <- compiler::cmpfun(function(x, ...) {
  total <- 0
  for (i in seq_along(x)) total <- total + if (x[i] > 0) sqrt(x[i]) else switch("a", a = 1, b = 2)
  tryCatch(total, error = function(e) stop("no"))
})
locked <- new.env()
assign("self", locked, locked)
assign("values", 1:10 + 0.5, locked)
lockEnvironment(locked)
lazy <- (function(x) environment())(stop("never"))
opaque <- list(
  closure = function(x, y = 2) x + y,
  compiled = compiled,
  builtin = sum,
  special = `if`,
  environment = locked,
  again = locked,
  global = globalenv(), base = baseenv(), empty = emptyenv(),
  namespace = asNamespace("stats"),
  package = as.environment("package:stats"),
  promise = lazy,
  s4 = new("Point", x = 1),
  pointer = getNativeSymbolInfo("R_addTaskCallback", PACKAGE = "base")$address,
  expression = expression(a + b, c),
  formula = y ~ x,
  after = "the end")
save_as(opaque, "opaque")
save_as(opaque, "opaque-2", version = 2)

# Deep, and long.
deep <- NULL
for (i in 1:3000) deep <- list(deep)
save_as(deep, "deep", compress = "xz")
save_as(as.pairlist(as.list(1:50000)), "long", compress = "xz")
