package poc.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CloudFront's edges must forget. Of a file that was never there they keep nothing, nor of one
 * that they had to ask about each time; all others are kept as long as they were said to be.
 *
 * @param paths as CloudFront takes them: a slash first, percent-encoded; a {@code *} last stands
 *     for all that begins so
 */
public record Invalidation(List<String> paths) {

  /** Paths in a month and account that cost nothing. */
  static final int FREE = 1000;

  /** From so many on, one wildcard is cheaper than naming each. */
  static final int MOST = 15;

  public static final Invalidation NONE = new Invalidation(List.of());

  private static final Invalidation ALL = new Invalidation(List.of("/*"));

  private static final String INDEX = "index.html";

  /** What a path may hold as it is. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._~!$&'()+,;=:@-]+");

  private static final Pattern WRITTEN =
      Pattern.compile("(?:[A-Za-z0-9/._~!$&'()+,;=:@-]|%[0-9A-Fa-f]{2}|\\*$)+");

  private static final Pattern AGE = Pattern.compile("(s-maxage|max-age)\\s*=\\s*\"?(\\d+)");

  public Invalidation {
    paths = List.copyOf(paths);
  }

  /** What was published before is replaced by other files, or is gone. */
  public static Invalidation between(SiteManifest before, Collection<SiteFile> after) {
    Map<String, SiteFile> files = new HashMap<>();
    after.forEach(file -> files.put(file.key(), file));
    List<String> stale = new ArrayList<>();
    for (SiteManifest.Entry entry : before.entries()) {
      SiteFile now = files.get(entry.key());
      boolean same =
          now != null
              && now.sha256().equals(entry.sha256())
              && now.headers().equals(entry.headers());
      if (!same && kept(entry.headers().cacheControl())) {
        stale.add(entry.key());
      }
    }
    return of(stale);
  }

  /** As {@link #of(Collection, String)}, of a distribution that shows the whole bucket. */
  public static Invalidation of(Collection<String> keys) {
    return of(keys, "");
  }

  /**
   * Of keys whose objects have changed while edges may keep them.
   *
   * @param keys as objects have them, not encoded
   * @param originPath what the distribution puts before a viewer's path, such as {@code /v2}; keys
   *     elsewhere cannot be seen
   */
  public static Invalidation of(Collection<String> keys, String originPath) {
    String root = originPath.isEmpty() ? "" : originPath.substring(1) + "/";
    List<String> seen =
        keys.stream().filter(k -> k.startsWith(root)).map(k -> k.substring(root.length())).toList();
    Set<String> paths = new TreeSet<>();
    seen.forEach(key -> paths.addAll(pathsOf(key)));
    if (paths.size() <= MOST) {
      return new Invalidation(List.copyOf(paths));
    }
    return folder(seen).map(f -> new Invalidation(List.of(encoded("/" + f) + "*"))).orElse(ALL);
  }

  /**
   * Paths that somebody wrote: a slash first is added, and what browsers would encode is encoded.
   * What is encoded already stays, and so does a {@code *} at the end.
   *
   * @param written none for everything
   */
  public static Invalidation written(Collection<String> written) {
    if (written.isEmpty()) {
      return ALL;
    }
    return new Invalidation(
        written.stream()
            .map(path -> path.startsWith("/") ? path : "/" + path)
            .map(path -> escaped(path, WRITTEN))
            .distinct()
            .toList());
  }

  /** How much it is, and what that costs. */
  public String reason() {
    int count = paths.size();
    String what =
        count == 1 ? "edges forget " + paths.get(0) : "edges forget " + count + " changed paths";
    return count > FREE
        ? what + "; beyond the first " + FREE + " paths of a month, AWS takes $0.005 each"
        : what;
  }

  /**
   * Whether an edge may answer from what it keeps after the moment in which it got it, going by
   * {@code Cache-Control}; without one, CloudFront keeps for a day.
   */
  static boolean kept(String cacheControl) {
    String lower = cacheControl.toLowerCase(Locale.ROOT);
    if (lower.contains("no-store") || lower.contains("no-cache") || lower.contains("private")) {
      return false;
    }
    Optional<Long> shared = age(lower, "s-maxage");
    return shared.or(() -> age(lower, "max-age")).orElse(1L) > 0;
  }

  private static Optional<Long> age(String cacheControl, String directive) {
    Matcher matcher = AGE.matcher(cacheControl);
    while (matcher.find()) {
      if (matcher.group(1).equals(directive)) {
        return Optional.of(Long.parseLong(matcher.group(2)));
      }
    }
    return Optional.empty();
  }

  /** An index document is known by its folder's path too, with the slash and without. */
  private static List<String> pathsOf(String key) {
    List<String> paths = new ArrayList<>(List.of(encoded("/" + key)));
    if (key.equals(INDEX)) {
      paths.add("/");
    } else if (key.endsWith("/" + INDEX)) {
      String folder = "/" + key.substring(0, key.length() - INDEX.length());
      paths.add(encoded(folder));
      paths.add(encoded(folder.substring(0, folder.length() - 1)));
    }
    return paths;
  }

  /** The folder that all lie in, with its slash; empty if there is none. */
  private static Optional<String> folder(Collection<String> keys) {
    String common = null;
    for (String key : keys) {
      String folder = key.substring(0, key.lastIndexOf('/') + 1);
      common = common == null ? folder : shared(common, folder);
    }
    return Optional.ofNullable(common).filter(f -> !f.isEmpty());
  }

  private static String shared(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return one.substring(0, one.substring(0, i).lastIndexOf('/') + 1);
  }

  /** As browsers send a path; a {@code *} is no wildcard here. */
  static String encoded(String path) {
    return escaped(path, PLAIN);
  }

  private static String escaped(String path, Pattern kept) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = kept.matcher(path);
    int end = 0;
    while (matcher.find()) {
      escape(path.substring(end, matcher.start()), out);
      out.append(matcher.group());
      end = matcher.end();
    }
    escape(path.substring(end), out);
    return out.toString();
  }

  private static void escape(String text, StringBuilder out) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
    }
  }
}
