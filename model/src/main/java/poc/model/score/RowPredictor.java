package poc.model.score;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import poc.model.Inputs;
import poc.model.InvalidInputException;
import poc.model.Model;
import poc.model.Numerals;
import poc.model.Prediction;

/** From the texts of one row to what is written after it. */
final class RowPredictor {
  private final Model model;
  private final Inputs inputs;

  RowPredictor(Model model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  /** The results as cells, each after a delimiter. */
  Result cells(Map<String, @Nullable String> texts, char delimiter) {
    try {
      Prediction prediction = model.predict(inputs.read(texts));
      return Result.of(
          new Bytes(80)
              .add(delimiter)
              .add(Numerals.shortest(prediction.probability()))
              .add(delimiter)
              .add(Numerals.shortest(prediction.lower()))
              .add(delimiter)
              .add(Numerals.shortest(prediction.upper()))
              .add(delimiter)
              .add(Boolean.toString(prediction.result()))
              .toArray());
    } catch (InvalidInputException e) {
      return Result.refused(String.valueOf(e.getMessage()));
    }
  }

  /** The results as properties of a JSON object, separated by commas. */
  Result properties(Map<String, @Nullable String> texts, ResultNames names) {
    try {
      Prediction prediction = model.predict(inputs.read(texts));
      return Result.of(
          new Bytes(120)
              .add(JsonTexts.quoted(names.probability()) + ":")
              .add(Numerals.shortest(prediction.probability()))
              .add("," + JsonTexts.quoted(names.lower()) + ":")
              .add(Numerals.shortest(prediction.lower()))
              .add("," + JsonTexts.quoted(names.upper()) + ":")
              .add(Numerals.shortest(prediction.upper()))
              .add("," + JsonTexts.quoted(names.result()) + ":")
              .add(Boolean.toString(prediction.result()))
              .toArray());
    } catch (InvalidInputException e) {
      return Result.refused(String.valueOf(e.getMessage()));
    }
  }
}
