package poc.model.rds;

import java.util.List;

/**
 * A value of R, immutable. What can only be run or lives in R's memory (environments, functions,
 * byte code, pointers) is {@link ROpaque}: it has been passed over, and nothing in it is known.
 */
public sealed interface RValue permits RNull, RNumbers, RStrings, RList, RSymbol, RPairs, ROpaque {

  /** What is attached to the value, such as names, dimensions, levels and class. */
  RAttributes attributes();

  /** The attribute of this name; {@link RNull} if there is none. */
  default RValue attribute(String name) {
    return attributes().get(name);
  }

  /** The S3 classes, most specific first; empty without a class attribute. */
  default List<String> classes() {
    return attribute("class") instanceof RStrings classes ? classes.texts() : List.of();
  }

  /** What R calls values of this type, such as {@code list} or {@code double}. */
  String type();
}
