package poc.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** From the path of a URL to the key of an object. */
public final class PathKey {

  private PathKey() {}

  /**
   * The path without its first slash and percent-decoded; {@code +} stays as it is.
   *
   * @param rawPath as it stands in the request
   * @return empty if an escape is broken or the bytes are no UTF-8
   */
  public static Optional<String> decode(String rawPath) {
    byte[] raw = rawPath.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    int i = raw.length > 0 && raw[0] == '/' ? 1 : 0;
    while (i < raw.length) {
      if (raw[i] != '%') {
        out.write(raw[i++]);
        continue;
      }
      int high = i + 3 <= raw.length ? hex(raw[i + 1]) : -1;
      int low = i + 3 <= raw.length ? hex(raw[i + 2]) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      out.write(high << 4 | low);
      i += 3;
    }
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray())).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int hex(byte digit) {
    return Character.digit(digit, 16);
  }
}
