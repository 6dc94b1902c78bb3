package poc.model.fit;

import java.util.List;
import poc.model.Model;

/**
 * A model as it comes from training.
 *
 * @param model the model
 * @param rowsDropped how many rows were left out because a value of theirs is missing
 * @param warnings what R would warn of, in its words; empty if all is well
 */
public record Trained(Model model, int rowsDropped, List<String> warnings) {

  /** Copies the list. */
  public Trained {
    warnings = List.copyOf(warnings);
  }
}
