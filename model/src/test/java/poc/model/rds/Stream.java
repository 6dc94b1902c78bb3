package poc.model.rds;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Writes serialized values, true and false ones. */
final class Stream {
  private static final int[] TYPES = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 238, 239, 240,
    241, 242, 243, 244, 247, 248, 249, 250, 251, 252, 253, 254, 255
  };
  private static final String[] COMPACT = {
    "compact_intseq", "compact_realseq", "deferred_string", "wrap_real", "mmap_real"
  };

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Begins with a header of version 3. */
  Stream() {
    write("X\n".getBytes(StandardCharsets.US_ASCII)).ints(3, 0x40202, 0x30500, 5);
    write("UTF-8".getBytes(StandardCharsets.US_ASCII));
  }

  Stream ints(int... values) {
    try {
      for (int value : values) {
        out.writeInt(value);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream doubles(double... values) {
    for (double value : values) {
      long bits = Double.doubleToRawLongBits(value);
      ints((int) (bits >> 32), (int) bits);
    }
    return this;
  }

  Stream write(byte[] content) {
    bytes.writeBytes(content);
    return this;
  }

  Stream symbol(String name) {
    return ints(1, 9, name.length()).write(name.getBytes(StandardCharsets.US_ASCII));
  }

  /** A compact vector up to its state. */
  Stream compact(String type) {
    return ints(238, 2).symbol(type).ints(254);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Items as the format has them, with lengths that are mostly short and sometimes lies. */
  static byte[] random(long seed) {
    Stream stream = new Stream();
    stream.item(new Random(seed), 6);
    return stream.bytes();
  }

  private void item(Random random, int levels) {
    int type = levels == 0 ? 254 : TYPES[random.nextInt(TYPES.length)];
    boolean attributes = random.nextInt(6) == 0;
    boolean tag = random.nextBoolean();
    ints(type | (attributes ? 1 << 9 : 0) | (tag ? 1 << 10 : 0) | random.nextInt(128) << 12);
    int length = random.nextInt(40) == 0 ? random.nextInt() : random.nextInt(5);
    int count = Math.max(0, Math.min(length, 5));
    switch (type) {
      case 1 -> symbolName(random);
      case 2, 3, 5, 6, 17 -> items(random, levels, (attributes ? 1 : 0) + (tag ? 1 : 0) + 2);
      case 4 -> ints(0).items(random, levels, 4);
      case 10, 13 -> ints(length).content(random, 4 * count);
      case 7, 8, 9, 24 -> ints(length).content(random, count);
      case 14 -> ints(length).content(random, 8 * count);
      case 15 -> ints(length).content(random, 16 * count);
      case 16 -> {
        ints(length);
        for (int i = 0; i < count; i++) {
          ints(9 | random.nextInt(128) << 12);
          symbolName(random);
        }
      }
      case 19, 20 -> ints(length).items(random, levels, count);
      case 21 -> {
        ints(length).items(random, levels, 1).ints(count);
        for (int i = 0; i < count; i++) {
          ints(TYPES[random.nextInt(TYPES.length)]).items(random, levels, 1);
        }
      }
      case 22 -> items(random, levels, 2);
      case 238 -> {
        ints(2).symbol(COMPACT[random.nextInt(COMPACT.length)]).ints(254);
        ints(14, 3).doubles(random.nextInt(50), 1, 1).ints(254);
      }
      case 247, 248, 249 -> ints(0, length).items(random, levels, count);
      case 255 -> ints(random.nextInt(4));
      default -> {}
    }
  }

  private Stream items(Random random, int levels, int count) {
    for (int i = 0; i < count; i++) {
      item(random, levels - 1);
    }
    return this;
  }

  private void symbolName(Random random) {
    ints(9, 1).content(random, 1);
  }

  private void content(Random random, int length) {
    byte[] content = new byte[length];
    random.nextBytes(content);
    write(content);
  }
}
