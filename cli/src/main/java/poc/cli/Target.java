package poc.cli;

/** Where a product runs. Named as it is typed. */
enum Target {
  aws,
  local
}
