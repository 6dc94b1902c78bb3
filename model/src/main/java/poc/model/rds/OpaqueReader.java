package poc.model.rds;

import java.io.IOException;

/** Reads items that can only be run, or that live in R's memory: goes past all that they hold. */
final class OpaqueReader {
  private final RdsInput in;
  private final ItemReader items;

  OpaqueReader(RdsInput in, ItemReader items) {
    this.in = in;
    this.items = items;
  }

  /**
   * Passes over an item.
   *
   * @throws RdsException if there is no such type
   */
  RValue value(int flags) throws IOException {
    return switch (ItemType.of(flags)) {
      case ItemType.GLOBAL_ENVIRONMENT,
          ItemType.BASE_ENVIRONMENT,
          ItemType.EMPTY_ENVIRONMENT,
          ItemType.BASE_NAMESPACE ->
          opaque("environment");
      case ItemType.ENVIRONMENT -> environment();
      case ItemType.PACKAGE, ItemType.NAMESPACE, ItemType.PERSISTENT -> named();
      case ItemType.CLOSURE, ItemType.PROMISE -> function(flags);
      case ItemType.EXTERNAL_POINTER -> pointer(flags);
      case ItemType.WEAK_REFERENCE -> {
        RValue weak = items.refer(opaque("weakref"));
        items.skipAttributes(flags);
        yield weak;
      }
      case ItemType.COMPLEX -> bytes("complex", 16, flags);
      case ItemType.RAW -> bytes("raw", 1, flags);
      case ItemType.SPECIAL, ItemType.BUILTIN -> bytes("builtin", 1, flags);
      case ItemType.S4 -> new ROpaque("S4", items.attributes(flags));
      case ItemType.BYTE_CODE -> {
        new ByteCode(in, items).skip();
        yield new ROpaque("bytecode", items.attributes(flags));
      }
      default -> throw new RdsException("is damaged: there is no type " + ItemType.of(flags));
    };
  }

  private RValue function(int flags) throws IOException {
    RAttributes attributes = items.attributes(flags);
    if (ItemType.hasTag(flags)) {
      items.skip();
    }
    items.skip();
    items.skip();
    String type = ItemType.of(flags) == ItemType.CLOSURE ? "closure" : "promise";
    return new ROpaque(type, attributes);
  }

  private RValue environment() throws IOException {
    in.readInt();
    RValue environment = items.refer(opaque("environment"));
    for (int part = 0; part < 4; part++) {
      items.skip();
    }
    return environment;
  }

  private RValue pointer(int flags) throws IOException {
    RValue pointer = items.refer(opaque("externalptr"));
    items.skip();
    items.skip();
    items.skipAttributes(flags);
    return pointer;
  }

  /** A package, a namespace or something kept elsewhere: strings that name it. */
  private RValue named() throws IOException {
    if (in.readInt() != 0) {
      throw new RdsException("is damaged: names of an environment have names");
    }
    int length = in.readLength();
    for (int i = 0; i < length; i++) {
      items.skip();
    }
    return items.refer(opaque("environment"));
  }

  private RValue bytes(String type, int width, int flags) throws IOException {
    in.skip((long) width * in.readLength());
    return new ROpaque(type, items.attributes(flags));
  }

  private static RValue opaque(String type) {
    return new ROpaque(type, RAttributes.NONE);
  }
}
