package poc.product;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import poc.product.ProductYaml.AdoptYaml;
import poc.product.ProductYaml.CorsYaml;

/**
 * Lines added to a {@code poc.yaml} as a hand would add them.
 *
 * @param file what the file is called in messages
 */
record AdoptionText(String file, String text) {

  /**
   * The text with what is adopted.
   *
   * @throws ConfigurationException if it adopts something else, or lines cannot be added to it
   */
  String with(Adoption adoption, List<String> origins) {
    Document document = Document.parse(file, text);
    boolean adopted = adopts(document, adoption);
    boolean open = !origins.isEmpty() && origins(document.yaml().cors()).isEmpty();
    String section = adopted ? "" : section(adoption);
    String added = text;
    if (open && document.positions().value("cors").isPresent()) {
      added = intoCors(document, origins);
    } else if (open) {
      section =
          "cors:\n  origins: " + Scalars.list(origins) + "\n" + (adopted ? "" : "\n") + section;
    }
    return checked(append(added, section), adoption, open ? origins : List.of());
  }

  private static boolean adopts(Document document, Adoption adoption) {
    if (document.positions().value("adopt").isEmpty()) {
      return false;
    }
    AdoptYaml adopt = document.yaml().adopt();
    if (adopt != null
        && adoption.function().equals(adopt.function())
        && adoption.api().equals(adopt.api())
        && adoption.stage().equals(adopt.stage())
        && adoption.resources().equals(adopt.resources())) {
      return true;
    }
    throw new ConfigurationException(
            "adopt",
            "adopt is there already and says something else; take it out, or change it by hand")
        .at(document.positions().key("adopt"));
  }

  private static List<@Nullable String> origins(@Nullable CorsYaml cors) {
    return Optional.ofNullable(cors)
        .flatMap(c -> Optional.ofNullable(c.origins()))
        .orElse(List.of());
  }

  private static String section(Adoption adoption) {
    return """
    adopt:                               # made by someone else: only this is touched
      function: %s
      api: %s
      resources: %s
      stage: %s
    """
        .formatted(
            Scalars.of(adoption.function()),
            Scalars.of(adoption.api()),
            Scalars.list(adoption.resources()),
            Scalars.of(adoption.stage()));
  }

  /** Below {@code cors:}, as far in as what stands there; or first within its braces. */
  private String intoCors(Document document, List<String> origins) {
    String entry = "origins: " + Scalars.list(origins);
    Position key = document.positions().key("cors");
    Position value = document.positions().value("cors").orElse(key);
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    String line = lines.get(value.line() - 1);
    int column = Math.min(value.column() - 1, line.length());
    if (line.startsWith("{", column)) {
      lines.set(
          value.line() - 1,
          line.substring(0, column + 1) + entry + ", " + line.substring(column + 1));
    } else {
      boolean block = value.line() > key.line() && document.positions().scalar("cors").isEmpty();
      lines.add(key.line(), " ".repeat(block ? value.column() - 1 : 2) + entry + newline());
    }
    return String.join("", lines);
  }

  private String append(String before, String section) {
    if (section.isEmpty()) {
      return before;
    }
    String end = before.isEmpty() || before.endsWith("\n") ? "" : newline();
    String gap = before.isBlank() ? "" : newline();
    return before + end + gap + section.replace("\n", newline());
  }

  private String newline() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private String checked(String added, Adoption adoption, List<String> origins) {
    Product product;
    try {
      product = ProductFile.parse(Path.of(file), added, "dev");
    } catch (ConfigurationException e) {
      ProductFile.parse(Path.of(file), text, "dev");
      throw byHand(adoption, origins);
    }
    if (!product.adoption().equals(Optional.of(adoption))
        || !(origins.isEmpty() || product.cors().origins().equals(origins))) {
      throw byHand(adoption, origins);
    }
    return added;
  }

  private ConfigurationException byHand(Adoption adoption, List<String> origins) {
    String cors = origins.isEmpty() ? "" : "cors:\n  origins: " + Scalars.list(origins) + "\n";
    return new ConfigurationException(
            "",
            "lines cannot be added to the file as it is written; add by hand:\n"
                + cors
                + section(adoption))
        .at(Position.start(file));
  }
}
