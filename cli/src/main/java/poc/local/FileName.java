package poc.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * File names for names that come from outside. Two different names never share a file name, not
 * even where the file system ignores case or normalizes Unicode, and none of them leaves its
 * folder.
 */
final class FileName {

  /** Most file systems end at 255 bytes; a suffix of ours must fit as well. */
  private static final int LONGEST = 200;

  private static final int KEPT_OF_LONG = 100;

  private FileName() {}

  /**
   * Lower-case ASCII letters, digits, {@code -}, {@code _} and (not first) {@code .} stand for
   * themselves, every other byte of the UTF-8 form as {@code %} and two hex digits. What would be
   * too long is cut and ends in {@code ~} and the name's SHA-256.
   */
  static String of(String name) {
    byte[] bytes = name.getBytes(UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 16);
    for (byte b : bytes) {
      if (plain(b) || (b == '.' && !out.isEmpty())) {
        out.append((char) b);
      } else {
        out.append('%').append(HexFormat.of().toHexDigits(b));
      }
    }
    if (out.length() <= LONGEST) {
      return out.toString();
    }
    return out.substring(0, KEPT_OF_LONG) + '~' + Sha256.hex(bytes);
  }

  private static boolean plain(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '_';
  }
}
