package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.model.Model;

/** Our fits beside those of R. */
class ReferenceFitTest {

  @ParameterizedTest
  @CsvSource({
    "admission,admission,admit ~ gre + gpa + C(rank),0",
    "numeric-rank,numeric-rank,admit ~ gre + gpa + rank,0",
    "missing-values,missing-values,admit ~ gre + gpa + factor(rank),13",
    "interaction,admission,admit ~ gpa * C(rank) + gre,0",
    "no-intercept,admission,admit ~ 0 + C(rank) + gpa,0"
  })
  void everyNumberAgreesWithR(String name, String data, String formula, int dropped)
      throws Exception {
    Trained trained = Training.train(Formula.parse(formula), ReferenceFit.data(data));
    assertThat(ReferenceFit.differences(ReferenceFit.read(name), trained.model())).isEmpty();
    assertThat(trained.warnings()).isEmpty();
    assertThat(trained.rowsDropped()).isEqualTo(dropped);
    assertThat(trained.model().provenance().rows()).isEqualTo(400);
  }

  @Test
  void aDigitMoreOrLessInAnyNumberOfTheReferenceIsNoticed() throws Exception {
    Formula formula = Formula.parse("admit ~ gre + gpa + C(rank)");
    Model model = Training.train(formula, ReferenceFit.data("admission")).model();
    ObjectNode reference = (ObjectNode) ReferenceFit.read("admission");
    int numbers = 0;
    for (ArrayNode array : arrays(reference)) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i).isNumber()) {
          JsonNode kept = array.get(i);
          array.set(i, array.numberNode(kept.asDouble() * (1 + 3e-8)));
          assertThat(ReferenceFit.differences(reference, model)).as("%s", kept).isNotEmpty();
          array.set(i, kept);
          numbers++;
        }
      }
    }
    for (String name :
        List.of("null_deviance", "deviance", "aic", "loglik", "n", "df_residual", "df_null")) {
      numbers += noticed(reference, reference, name, model);
    }
    for (String table : List.of("coefficients", "std_error", "z", "p")) {
      ObjectNode entries = (ObjectNode) reference.get(table);
      for (JsonNode term : reference.get("terms")) {
        numbers += noticed(reference, entries, term.asText(), model);
      }
    }
    assertThat(numbers).isEqualTo(6 * 6 + 2 * 6 + 3 * 60 + 7 + 4 * 6);
  }

  private static List<ArrayNode> arrays(ObjectNode reference) {
    List<ArrayNode> arrays = new ArrayList<>();
    reference.get("vcov").forEach(row -> arrays.add((ArrayNode) row));
    reference.get("wald_ci95").forEach(row -> arrays.add((ArrayNode) row));
    for (String name : List.of("link", "link_se", "response")) {
      arrays.add((ArrayNode) reference.get(name));
    }
    return arrays;
  }

  private static int noticed(ObjectNode reference, ObjectNode object, String name, Model model)
      throws Exception {
    JsonNode kept = object.get(name);
    object.put(name, kept.asDouble() * (1 - 3e-8));
    assertThat(ReferenceFit.differences(reference, model)).as(name).isNotEmpty();
    object.set(name, kept);
    return 1;
  }
}
