package poc.local.edge;

/** Which paths a pattern is of. */
final class PathPattern {

  private PathPattern() {}

  /**
   * Whether a behavior's pattern is of a path: {@code *} stands for any characters and {@code ?}
   * for one; upper and lower case differ, and the first slash may be left out.
   *
   * @param path as sent, without the query
   */
  static boolean matches(String pattern, String path) {
    String from = pattern.startsWith("/") ? path : path.substring(1);
    return matches(pattern, 0, from, 0);
  }

  /**
   * Whether an invalidation's path names one that is kept: only a {@code *} at its end stands for
   * more than itself.
   *
   * @param asked the path that is kept, with its query if queries tell answers apart
   */
  static boolean invalidates(String invalidated, String asked) {
    String first = invalidated.startsWith("/") ? invalidated : "/" + invalidated;
    return first.endsWith("*")
        ? asked.startsWith(first.substring(0, first.length() - 1))
        : asked.equals(first);
  }

  private static boolean matches(String pattern, int at, String path, int from) {
    int p = at;
    int s = from;
    int star = -1;
    int resume = from;
    while (s < path.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = s;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == path.charAt(s))) {
        p++;
        s++;
      } else if (star >= 0) {
        p = star + 1;
        s = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
