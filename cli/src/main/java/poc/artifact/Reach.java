package poc.artifact;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The classes that a class can come to need: those that it names, those that they name, and so on.
 * It reads the names in the constant pool (chapter 4.4 of the Java Virtual Machine Specification),
 * in whatever role they stand there, so it finds rather too many than too few.
 */
final class Reach {

  private static final Pattern DESCRIBED = Pattern.compile("L([\\w/$]+);");
  private static final Pattern NAME = Pattern.compile("[\\w$]+(/[\\w$]+)+");

  private Reach() {}

  /**
   * Follows the names.
   *
   * @param start the entry to start from, such as {@code a/package/Type.class}
   * @param classes where to look; names that are not here are left to others
   */
  static SortedMap<String, byte[]> from(String start, Map<String, byte[]> classes)
      throws IOException {
    SortedMap<String, byte[]> reached = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(Set.of(start));
    while (!open.isEmpty()) {
      String entry = open.remove();
      byte[] bytes = classes.get(entry);
      if (bytes != null && reached.put(entry, bytes) == null) {
        for (String name : names(bytes)) {
          open.add(name + ".class");
        }
      }
    }
    return reached;
  }

  private static Set<String> names(byte[] bytes) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        if (tag == 1) {
          addNames(in.readUTF(), names);
        } else {
          in.skipNBytes(size(tag));
        }
        if (tag == 5 || tag == 6) {
          i++; // longs and doubles take two places
        }
      }
    }
    return names;
  }

  private static void addNames(String text, Set<String> names) {
    if (NAME.matcher(text).matches()) {
      names.add(text);
    }
    DESCRIBED
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(names::add);
  }

  /** The bytes that follow a constant's tag. */
  private static int size(int tag) throws IOException {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IOException("no class file: its constants have a tag " + tag);
    };
  }
}
