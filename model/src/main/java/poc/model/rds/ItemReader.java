package poc.model.rds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads items, of which a serialized value is made, as {@code ReadItem} of R's {@code serialize.c}
 * does. Pair lists, which can be long, are read in a loop; what nests, nests only so deep.
 *
 * <p>Within what is passed over, vectors and strings are skipped rather than made.
 */
final class ItemReader {
  /** Calls as R's users write them nest less; this many fit half of a usual stack. */
  private static final int MOST_NESTED = 500;

  private final RdsInput in;
  private final RdsText text;
  private final OpaqueReader opaque;
  private final List<RValue> references = new ArrayList<>();
  private int depth;
  private int skipping;

  ItemReader(RdsInput in, RdsText text) {
    this.in = in;
    this.text = text;
    this.opaque = new OpaqueReader(in, this);
  }

  /** Reads an item; within what is passed over, anything but symbols comes as NULL. */
  RValue item() throws IOException {
    return item(in.readInt());
  }

  /** Reads an item and forgets it, down to its references. */
  void skip() throws IOException {
    skipping++;
    item();
    skipping--;
  }

  /** Goes one level down. */
  void enter() throws RdsException {
    if (++depth > MOST_NESTED) {
      throw new RdsException("nests more than " + MOST_NESTED + " levels deep");
    }
  }

  /** Comes back up. */
  void leave() {
    depth--;
  }

  private RValue item(int flags) throws IOException {
    enter();
    RValue value = ItemType.isCell(flags) ? pairs(flags) : other(flags);
    leave();
    return value;
  }

  private RValue other(int flags) throws IOException {
    return switch (ItemType.of(flags)) {
      case ItemType.NULL_VALUE, ItemType.NIL -> RNull.NULL;
      case ItemType.UNBOUND_VALUE, ItemType.MISSING_ARGUMENT -> new RSymbol("");
      case ItemType.REFERENCE -> reference(flags >>> 8);
      case ItemType.SYMBOL -> symbol();
      case ItemType.ALTREP -> Altrep.value(item(), item(), RAttributes.of(item()), in);
      case ItemType.LOGICAL -> numbers(RNumbers.Kind.LOGICAL, flags);
      case ItemType.INTEGER -> numbers(RNumbers.Kind.INTEGER, flags);
      case ItemType.DOUBLE -> numbers(RNumbers.Kind.DOUBLE, flags);
      case ItemType.STRING -> strings(flags);
      case ItemType.VECTOR, ItemType.EXPRESSION -> list(flags);
      case ItemType.CHARACTERS -> characters(flags);
      default -> opaque.value(flags);
    };
  }

  /** A pair list or a call, cell after cell; what stands in place of a last NULL is passed over. */
  private RValue pairs(int first) throws IOException {
    List<RPairs.Item> items = new ArrayList<>();
    RAttributes attributes = RAttributes.NONE;
    int flags = first;
    do {
      RAttributes own = attributes(flags);
      attributes = items.isEmpty() ? own : attributes;
      String tag = ItemType.hasTag(flags) && item() instanceof RSymbol name ? name.name() : "";
      RValue value = item();
      if (skipping == 0) {
        in.charge(64);
        items.add(new RPairs.Item(tag, value));
      }
      flags = in.readInt();
    } while (ItemType.isCell(flags));
    if (ItemType.of(flags) != ItemType.NULL_VALUE) {
      skipping++;
      item(flags);
      skipping--;
    }
    boolean call = ItemType.of(first) == ItemType.LANGUAGE;
    return skipping > 0 ? RNull.NULL : new RPairs(call, items, attributes);
  }

  private RValue symbol() throws IOException {
    int flags = in.readInt();
    if (ItemType.of(flags) != ItemType.CHARACTERS) {
      throw new RdsException("is damaged: a symbol has no name");
    }
    String name = text.read(ItemType.levels(flags));
    return refer(new RSymbol(name == null ? "NA" : name));
  }

  /** Enters a value that later items may refer to. */
  RValue refer(RValue value) throws RdsException {
    in.charge(32);
    references.add(value);
    return value;
  }

  /** The index stands in the flags, or, if it does not fit there, after them. */
  private RValue reference(int packed) throws IOException {
    int index = packed == 0 ? in.readInt() : packed;
    if (index < 1 || index > references.size()) {
      throw new RdsException("is damaged: it refers to a value that it does not hold");
    }
    return references.get(index - 1);
  }

  private RValue numbers(RNumbers.Kind kind, int flags) throws IOException {
    int length = in.readLength();
    int width = kind == RNumbers.Kind.DOUBLE ? 8 : 4;
    if (skipping > 0) {
      in.skip((long) width * length);
      skipAttributes(flags);
      return RNull.NULL;
    }
    double[] values = width == 8 ? in.readDoubles(length) : in.readInts(length);
    return new RNumbers(kind, values, attributes(flags));
  }

  private RValue strings(int flags) throws IOException {
    int length = in.readLength();
    List<@Nullable String> values = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int element = in.readInt();
      if (ItemType.of(element) != ItemType.CHARACTERS) {
        throw new RdsException("is damaged: a string is of type " + ItemType.of(element));
      }
      if (skipping > 0) {
        characters(element);
      } else {
        in.charge(8);
        values.add(text.read(ItemType.levels(element)));
      }
    }
    RAttributes attributes = attributes(flags);
    return skipping > 0 ? RNull.NULL : new RStrings(values, attributes);
  }

  /** A string outside a vector of strings is nothing that R's users see. */
  private RValue characters(int flags) throws IOException {
    int length = in.readInt();
    if (length < -1) {
      throw new RdsException("is damaged: a string is " + length + " bytes long");
    }
    in.skip(Math.max(length, 0));
    skipAttributes(flags);
    return RNull.NULL;
  }

  private RValue list(int flags) throws IOException {
    int length = in.readLength();
    List<RValue> values = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      RValue value = item();
      if (skipping == 0) {
        in.charge(8);
        values.add(value);
      }
    }
    RAttributes attributes = attributes(flags);
    return skipping > 0 ? RNull.NULL : new RList(values, attributes);
  }

  /** The attributes that follow an item, if its flags say so. */
  RAttributes attributes(int flags) throws IOException {
    return ItemType.hasAttributes(flags) ? RAttributes.of(item()) : RAttributes.NONE;
  }

  /** Passes over the attributes that follow an item, if its flags say so. */
  void skipAttributes(int flags) throws IOException {
    if (ItemType.hasAttributes(flags)) {
      skip();
    }
  }
}
