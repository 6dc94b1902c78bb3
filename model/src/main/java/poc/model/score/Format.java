package poc.model.score;

/** How rows are written. */
public enum Format {
  /** CSV by RFC 4180, or the same with another delimiter, such as TSV. */
  CSV("csv"),

  /** A JSON object a line. */
  NDJSON("ndjson");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** What the name of such a file ends in, after a point. */
  public String extension() {
    return extension;
  }
}
