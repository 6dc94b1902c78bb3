package poc.model.imports;

/** Text from a file, made fit to stand in a message. */
final class Quote {
  private static final int LONGEST = 80;

  private Quote() {}

  /** The text on one line, without what a terminal would obey, and not too long. */
  static String of(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "?");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
