package poc.local.edge;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** How an answer can be compressed, the better way first. */
enum Coding {
  BROTLI("br") {
    @Override
    boolean available() {
      return Brotli4jLoader.isAvailable();
    }

    @Override
    byte[] encode(byte[] bytes) throws IOException {
      return Encoder.compress(bytes, new Encoder.Parameters().setQuality(5));
    }
  },
  GZIP("gzip") {
    @Override
    boolean available() {
      return true;
    }

    @Override
    byte[] encode(byte[] bytes) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      }
      return out.toByteArray();
    }
  };

  private final String token;

  Coding(String token) {
    this.token = token;
  }

  /** What headers call it. */
  String token() {
    return token;
  }

  /** Whether this machine can do it: brotli is native code. */
  abstract boolean available();

  abstract byte[] encode(byte[] bytes) throws IOException;

  /**
   * Those that a viewer reads and a policy tells apart, the better first.
   *
   * @param acceptEncoding the viewer's header; empty if there is none
   */
  static List<Coding> accepted(String acceptEncoding, CachePolicy policy) {
    List<Coding> accepted = new ArrayList<>();
    for (Coding coding : values()) {
      boolean kept = coding == BROTLI ? policy.brotli() : policy.gzip();
      if (kept && coding.available() && names(acceptEncoding, coding.token)) {
        accepted.add(coding);
      }
    }
    return List.copyOf(accepted);
  }

  private static boolean names(String acceptEncoding, String token) {
    for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] pair = part.split(";", 2);
      if (pair[0].strip().equals(token)) {
        return pair.length == 1 || !pair[1].strip().matches("q\\s*=\\s*0(\\.0{0,3})?");
      }
    }
    return false;
  }
}
