package poc.model.table;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Columns of numbers in few bytes: whole numbers in one, two or four each where they fit, others in
 * eight, and a number that fills a whole column once.
 */
final class Packing {
  private static final int CONSTANT = 0;

  private Packing() {}

  /** Packs the first numbers of each column. */
  static byte[] pack(double[][] columns, int size) {
    int[] widths = new int[columns.length];
    int length = Integer.BYTES;
    for (int j = 0; j < columns.length; j++) {
      widths[j] = width(columns[j], size);
      length += 1 + (widths[j] == CONSTANT ? Double.BYTES : widths[j] * size);
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).putInt(size);
    for (int j = 0; j < columns.length; j++) {
      bytes.put((byte) widths[j]);
      write(columns[j], size, widths[j], bytes);
    }
    return bytes.array();
  }

  /** Unpacks to the starts of the columns; gives how many numbers each has. */
  static int unpack(byte[] packed, double[][] columns) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    int size = bytes.getInt();
    for (double[] column : columns) {
      read(column, size, bytes.get(), bytes);
    }
    return size;
  }

  private static int width(double[] column, int size) {
    double least = 0;
    double greatest = 0;
    boolean whole = true;
    boolean constant = true;
    for (int i = 0; i < size; i++) {
      double value = column[i];
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      whole &= value == (int) value;
      constant &= value == column[0];
    }
    if (constant) {
      return CONSTANT;
    }
    if (!whole) {
      return Double.BYTES;
    }
    if (least >= Byte.MIN_VALUE && greatest <= Byte.MAX_VALUE) {
      return Byte.BYTES;
    }
    return least >= Short.MIN_VALUE && greatest <= Short.MAX_VALUE ? Short.BYTES : Integer.BYTES;
  }

  private static void write(double[] column, int size, int width, ByteBuffer bytes) {
    switch (width) {
      case CONSTANT -> bytes.putDouble(column[0]);
      case Byte.BYTES -> {
        for (int i = 0; i < size; i++) {
          bytes.put((byte) column[i]);
        }
      }
      case Short.BYTES -> {
        for (int i = 0; i < size; i++) {
          bytes.putShort((short) column[i]);
        }
      }
      case Integer.BYTES -> {
        for (int i = 0; i < size; i++) {
          bytes.putInt((int) column[i]);
        }
      }
      default -> {
        bytes.asDoubleBuffer().put(column, 0, size);
        bytes.position(bytes.position() + size * Double.BYTES);
      }
    }
  }

  private static void read(double[] column, int size, int width, ByteBuffer bytes) {
    switch (width) {
      case CONSTANT -> Arrays.fill(column, 0, size, bytes.getDouble());
      case Byte.BYTES -> {
        for (int i = 0; i < size; i++) {
          column[i] = bytes.get();
        }
      }
      case Short.BYTES -> {
        for (int i = 0; i < size; i++) {
          column[i] = bytes.getShort();
        }
      }
      case Integer.BYTES -> {
        for (int i = 0; i < size; i++) {
          column[i] = bytes.getInt();
        }
      }
      default -> {
        bytes.asDoubleBuffer().get(column, 0, size);
        bytes.position(bytes.position() + size * Double.BYTES);
      }
    }
  }
}
