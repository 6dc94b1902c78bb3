package poc.model.rds;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strings out of their bytes; equal ones are held once. */
final class RdsText {
  private static final int BYTES = 1 << 1;
  private static final int LATIN1 = 1 << 2;
  private static final int UTF8 = 1 << 3;
  private static final int ASCII = 1 << 6;

  /** What R means by Latin-1 since Windows: the code page that fills its gaps. */
  private static final Charset CP1252 = Charset.forName("windows-1252");

  private final RdsInput in;
  private final @Nullable Charset nativeEncoding;
  private final Map<String, String> known = new HashMap<>();

  /**
   * @param nativeEncoding the encoding of strings that are not marked with theirs; null if the file
   *     does not name one that we know
   */
  RdsText(RdsInput in, @Nullable Charset nativeEncoding) {
    this.in = in;
    this.nativeEncoding = nativeEncoding;
  }

  /**
   * Reads a string's length and bytes.
   *
   * @param levels the string's flags
   * @return null for NA
   */
  @Nullable String read(int levels) throws IOException {
    int length = in.readInt();
    if (length == -1) {
      return null;
    }
    if (length < 0) {
      throw new RdsException("is damaged: a string is " + length + " bytes long");
    }
    in.charge(length);
    return once(decode(in.readBytes(length), levels));
  }

  private String once(String text) throws RdsException {
    String first = known.putIfAbsent(text, text);
    if (first != null) {
      return first;
    }
    in.charge(96 + text.length());
    return text;
  }

  private String decode(byte[] bytes, int levels) {
    if ((levels & UTF8) != 0) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if ((levels & (LATIN1 | ASCII)) != 0) {
      return new String(bytes, CP1252);
    }
    if ((levels & BYTES) != 0) {
      return escaped(bytes);
    }
    return nativeEncoding == null ? guessed(bytes) : new String(bytes, nativeEncoding);
  }

  /** As R prints bytes that it does not hold for text. */
  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      if (b >= ' ' && b < 0x7f) {
        text.append((char) b);
      } else {
        text.append(String.format("\\x%02x", b));
      }
    }
    return text.toString();
  }

  /**
   * Version 2 does not say which encoding was native: what is valid UTF-8 hardly is anything else.
   */
  private static String guessed(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, CP1252);
    }
  }

  /** A number as R's {@code as.character} writes it: at most 15 digits, the narrower notation. */
  static String ofNumber(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Inf" : "-Inf";
    }
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(15, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    if (rounded.signum() == 0) {
      return "0";
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    int decimals = Math.max(rounded.scale(), 0);
    int fixed = Math.max(exponent, 0) + 1 + (decimals > 0 ? decimals + 1 : 0);
    int digits = rounded.precision();
    int scientific = (digits > 1 ? digits + 1 : 1) + (Math.abs(exponent) < 100 ? 4 : 5);
    if (fixed <= scientific) {
      return rounded.toPlainString();
    }
    return rounded.scaleByPowerOfTen(-exponent).toPlainString()
        + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
