package poc.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import poc.cloud.CloudException;

/**
 * Which files a site's pages, styles and scripts name. Whatever might be a reference counts as one:
 * every word between quotes, brackets, commas and spaces, read from the root and from the folder of
 * the file that it stands in.
 */
final class NamedFiles {

  private static final String ENDS = "\"'`()<>,=\\";
  private static final int LONGEST = 2048;

  private NamedFiles() {}

  /** Those of some keys that the files name, and twins of those. */
  static Set<String> among(Set<String> keys, List<SiteFile> files) {
    Set<String> named = new HashSet<>();
    for (SiteFile file : files) {
      if (isText(file)) {
        words(file, word -> add(keys, file.key(), word, named));
      }
    }
    return named;
  }

  private static boolean isText(SiteFile file) {
    return file.headers().contentEncoding().isEmpty()
        && (file.headers().contentType().startsWith("text/")
            || file.headers().contentType().contains("json")
            || file.headers().contentType().contains("xml"));
  }

  private static void add(Set<String> keys, String from, String word, Set<String> named) {
    String path = path(word);
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    for (String raw : List.of(path, resolve(folder + path))) {
      String key = raw.startsWith("/") ? raw.substring(1) : raw;
      for (String candidate : List.of(key, decoded(key), key + "index.html", key + "/index.html")) {
        if (keys.contains(candidate)) {
          named.add(candidate);
        }
        Twins.keys(candidate).stream().filter(keys::contains).forEach(named::add);
      }
    }
  }

  /** Without scheme and host, query and fragment. */
  private static String path(String word) {
    int end = word.length();
    for (char c : new char[] {'?', '#'}) {
      int at = word.indexOf(c);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    String whole = word.substring(0, end);
    int host = whole.indexOf("//");
    if (host < 0) {
      return whole;
    }
    int path = whole.indexOf('/', host + 2);
    return path < 0 ? "" : whole.substring(path);
  }

  private static String resolve(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  private static String decoded(String key) {
    try {
      return URLDecoder.decode(key.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return key;
    }
  }

  private static void words(SiteFile file, Consumer<String> word) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(file.content().open(), StandardCharsets.UTF_8))) {
      StringBuilder text = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (Character.isWhitespace(c) || ENDS.indexOf(c) >= 0) {
          give(text, word);
        } else if (text.length() <= LONGEST) {
          text.append((char) c);
        }
      }
      give(text, word);
    } catch (IOException e) {
      throw new CloudException("could not read " + file.key() + ": " + e.getMessage(), e);
    }
  }

  private static void give(StringBuilder text, Consumer<String> word) {
    if (!text.isEmpty() && text.length() <= LONGEST) {
      word.accept(text.toString());
    }
    text.setLength(0);
  }
}
