package poc.model.rds;

/** The type codes of R's serialization format (R Internals, 1.8; {@code src/main/serialize.c}). */
final class ItemType {
  static final int NIL = 0;
  static final int SYMBOL = 1;
  static final int LIST = 2;
  static final int CLOSURE = 3;
  static final int ENVIRONMENT = 4;
  static final int PROMISE = 5;
  static final int LANGUAGE = 6;
  static final int SPECIAL = 7;
  static final int BUILTIN = 8;
  static final int CHARACTERS = 9;
  static final int LOGICAL = 10;
  static final int INTEGER = 13;
  static final int DOUBLE = 14;
  static final int COMPLEX = 15;
  static final int STRING = 16;
  static final int DOTS = 17;
  static final int VECTOR = 19;
  static final int EXPRESSION = 20;
  static final int BYTE_CODE = 21;
  static final int EXTERNAL_POINTER = 22;
  static final int WEAK_REFERENCE = 23;
  static final int RAW = 24;
  static final int S4 = 25;

  static final int ALTREP = 238;
  static final int ATTRIBUTE_LIST = 239;
  static final int ATTRIBUTE_LANGUAGE = 240;
  static final int BASE_ENVIRONMENT = 241;
  static final int EMPTY_ENVIRONMENT = 242;
  static final int BYTE_CODE_REPEATED = 243;
  static final int BYTE_CODE_DEFINED = 244;
  static final int PERSISTENT = 247;
  static final int PACKAGE = 248;
  static final int NAMESPACE = 249;
  static final int BASE_NAMESPACE = 250;
  static final int MISSING_ARGUMENT = 251;
  static final int UNBOUND_VALUE = 252;
  static final int GLOBAL_ENVIRONMENT = 253;
  static final int NULL_VALUE = 254;
  static final int REFERENCE = 255;

  private static final int HAS_ATTRIBUTES = 1 << 9;
  private static final int HAS_TAG = 1 << 10;

  private ItemType() {}

  /** The type that an item's flags hold. */
  static int of(int flags) {
    return flags & 0xff;
  }

  static boolean hasAttributes(int flags) {
    return (flags & HAS_ATTRIBUTES) != 0;
  }

  static boolean hasTag(int flags) {
    return (flags & HAS_TAG) != 0;
  }

  /** What R's {@code gp} field holds: the encoding of a string, among others. */
  static int levels(int flags) {
    return flags >> 12;
  }

  /** Whether an item is a cell of a pair list or of a call. */
  static boolean isCell(int flags) {
    int type = of(flags);
    return type == LIST || type == LANGUAGE || type == DOTS;
  }
}
