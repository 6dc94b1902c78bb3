package poc.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import poc.cloud.CloudException;
import poc.cloud.Website;

/**
 * What Amazon S3 refuses in names and keys, after "General purpose bucket naming rules" and "Naming
 * Amazon S3 objects" in its user guide.
 */
final class BucketRules {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern IP_ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
  private static final List<String> PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
  private static final List<String> SUFFIXES =
      List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

  private static final int LONGEST_KEY_BYTES = 1024;

  private BucketRules() {}

  static void checkName(String name) {
    boolean fine =
        NAME.matcher(name).matches()
            && !name.contains("..")
            && !IP_ADDRESS.matcher(name).matches()
            && PREFIXES.stream().noneMatch(name::startsWith)
            && SUFFIXES.stream().noneMatch(name::endsWith);
    if (!fine) {
      throw new CloudException(
          "Cannot create bucket '"
              + name
              + "': a bucket's name has 3 to 63 lower-case letters, digits, dots and hyphens, begins"
              + " and ends with a letter or digit, and is none of those that S3 reserves");
    }
  }

  static void checkKey(String key) {
    int bytes = key.getBytes(UTF_8).length;
    if (bytes == 0 || bytes > LONGEST_KEY_BYTES) {
      throw new CloudException(
          "An object's key has 1 to 1024 bytes in UTF-8, but this one has " + bytes);
    }
    if (!UTF_8.newEncoder().canEncode(key)) {
      throw new CloudException("An object's key must be Unicode, without half of a surrogate pair");
    }
    if (leadsAbove(key)) {
      throw new CloudException(
          "An object's key must not lead above its bucket, as '" + key + "' does by its '..'");
    }
  }

  /** Whether, read from left to right, more parts go up than went down. */
  private static boolean leadsAbove(String key) {
    int depth = 0;
    for (String part : key.split("/", -1)) {
      if (part.equals("..")) {
        depth--;
      } else if (!part.isEmpty() && !part.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  static void check(Website website) {
    String index = website.indexDocument();
    if (index.isEmpty() || index.contains("/")) {
      throw new CloudException(
          "A website's index document is a name without slashes, unlike '" + index + "'");
    }
    checkKey(website.errorDocument());
  }
}
