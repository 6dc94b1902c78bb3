package poc.model.rds;

import java.util.Arrays;
import java.util.Random;

/** Bytes that were something once. */
public final class Mutation {
  private static final int MOST_CHANGES = 8;

  private Mutation() {}

  /** Changes some bytes, takes some out, doubles some, or cuts the end off. */
  public static byte[] of(byte[] original, long seed) {
    Random random = new Random(seed);
    byte[] bytes = original.clone();
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(16)));
            case 2 -> spliced(bytes, at, Math.max(0, at - random.nextInt(64)));
            case 3 -> withByte(bytes, at, (byte) -1);
            case 4 -> withByte(bytes, at, (byte) 0);
            case 5 -> withByte(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
            default -> withByte(bytes, at, (byte) random.nextInt(256));
          };
    }
    return bytes;
  }

  private static byte[] withByte(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  /** The bytes up to one place, and those from another on. */
  private static byte[] spliced(byte[] bytes, int to, int from) {
    byte[] result = Arrays.copyOf(bytes, to + bytes.length - from);
    System.arraycopy(bytes, from, result, to, bytes.length - from);
    return result;
  }
}
