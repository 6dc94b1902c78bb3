package poc.cli;

/** How results are written. Named as they are typed. */
enum OutputFormat {
  text,
  json
}
