package poc.product;

import com.fasterxml.jackson.core.JsonLocation;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file, written as editors know it: {@code poc.yaml:12:11}.
 *
 * @param line from 1
 * @param column from 1
 */
public record Position(String file, int line, int column) {

  static Position start(String file) {
    return new Position(file, 1, 1);
  }

  static Position of(String file, @Nullable JsonLocation location) {
    return location == null
        ? start(file)
        : new Position(
            file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
