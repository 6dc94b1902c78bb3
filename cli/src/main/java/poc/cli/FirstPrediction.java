package poc.cli;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import poc.model.Field;
import poc.model.Model;
import poc.product.Product;
import poc.verify.Verification;

/** The product's example, asked of the deployed product, as a line to read. */
final class FirstPrediction {

  private FirstPrediction() {}

  /** Empty if the product has no example for its model. */
  static Optional<String> of(Verification verification, Product product, Model model) {
    Set<String> fields = new HashSet<>(model.fields().stream().map(Field::name).toList());
    if (!product.example().keySet().equals(fields)) {
      return Optional.empty();
    }
    String question =
        product.example().entrySet().stream()
            .map(value -> value.getKey() + " " + value.getValue())
            .collect(Collectors.joining(", "));
    return Optional.of(
        verification
            .ask(product.example())
            .map(reply -> "First prediction: " + question + " -> " + describe(product, reply))
            .orElse("The first prediction did not come: the checks say why."));
  }

  private static String describe(Product product, Verification.Reply reply) {
    return "@|bold %s|@, probability %.4f"
        .formatted(product.page().outcome(reply.result()), reply.probability());
  }
}
