package poc.cors;

import java.util.Optional;
import java.util.regex.Pattern;

/** What browsers send as {@code Origin}. */
public final class Origins {

  private static final Pattern ORIGIN =
      Pattern.compile("(http|https)://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[1-9][0-9]{0,4})?");

  private static final Pattern DEFAULT_PORT = Pattern.compile("http://.*:80|https://.*:443");

  private Origins() {}

  /** Why no browser would ever send this origin; empty if it is one, or {@code *}. */
  public static Optional<String> problem(String origin) {
    if (origin.equals(CorsPolicy.ANY)) {
      return Optional.empty();
    }
    if (!ORIGIN.matcher(origin).matches()) {
      return Optional.of(
          "'%s' is no origin: scheme and host in lower case, without a path or a slash at the end,"
                  .formatted(origin)
              + " as in https://www.example.com or http://localhost:8080; '*' for all");
    }
    return DEFAULT_PORT.matcher(origin).matches()
        ? Optional.of("'%s' names the default port, which browsers leave out".formatted(origin))
        : Optional.empty();
  }
}
