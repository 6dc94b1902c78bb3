package poc.product;

import java.util.Arrays;
import java.util.List;

/** How a copy of a file is compressed, and what is added to its name. */
public enum Coding {
  GZIP("gzip", ".gz"),
  BROTLI("br", ".br");

  private final String token;
  private final String suffix;

  Coding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** What HTTP calls it. */
  public String token() {
    return token;
  }

  /** What the copy's name has more than the file's. */
  public String suffix() {
    return suffix;
  }

  static List<String> tokens() {
    return Arrays.stream(values()).map(Coding::token).toList();
  }

  static Coding of(String token) {
    return values()[tokens().indexOf(token)];
  }
}
