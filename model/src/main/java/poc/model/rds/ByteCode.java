package poc.model.rds;

import java.io.IOException;

/**
 * Passes over compiled functions. Their constants hold expressions in a format of their own, in
 * which one expression can stand in several places: {@code ReadBC} of R's {@code serialize.c}.
 */
final class ByteCode {
  private final RdsInput in;
  private final ItemReader items;

  ByteCode(RdsInput in, ItemReader items) {
    this.in = in;
    this.items = items;
  }

  void skip() throws IOException {
    in.readInt();
    code();
  }

  private void code() throws IOException {
    items.enter();
    items.skip();
    int constants = in.readLength();
    for (int i = 0; i < constants; i++) {
      constant(in.readInt());
    }
    items.leave();
  }

  private void constant(int type) throws IOException {
    if (type == ItemType.BYTE_CODE) {
      code();
    } else {
      expression(type);
    }
  }

  /** An expression; its rest is read in a loop, what it nests is not. */
  private void expression(int first) throws IOException {
    items.enter();
    int type = first;
    while (isCell(type)) {
      if (type == ItemType.BYTE_CODE_DEFINED) {
        in.readInt();
        type = in.readInt();
      }
      if (type == ItemType.ATTRIBUTE_LIST || type == ItemType.ATTRIBUTE_LANGUAGE) {
        items.skip();
      }
      items.skip();
      expression(in.readInt());
      type = in.readInt();
    }
    if (type == ItemType.BYTE_CODE_REPEATED) {
      in.readInt();
    } else {
      items.skip();
    }
    items.leave();
  }

  private static boolean isCell(int type) {
    return switch (type) {
      case ItemType.BYTE_CODE_DEFINED,
          ItemType.LIST,
          ItemType.LANGUAGE,
          ItemType.ATTRIBUTE_LIST,
          ItemType.ATTRIBUTE_LANGUAGE ->
          true;
      default -> false;
    };
  }
}
