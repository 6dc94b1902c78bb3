package poc.model.imports;

import java.util.List;
import poc.model.Model;

/**
 * A model from elsewhere.
 *
 * @param rowsDropped how many rows were left out because a value of theirs is missing
 * @param warnings what the program that fitted it warned of; empty if all is well
 */
public record Imported(Model model, int rowsDropped, List<String> warnings) {

  /** Copies the list. */
  public Imported {
    warnings = List.copyOf(warnings);
  }
}
