package poc.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import poc.model.Aliased;
import poc.model.Coefficient;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.FieldSpec;
import poc.model.FitStatistics;
import poc.model.Model;
import poc.model.NumericField;
import poc.product.Product;

/**
 * What the page learns when it starts, from {@code /config.json}: one build of it serves every
 * product.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteConfig(
    int version,
    String product,
    String stage,
    String title,
    String description,
    Outcome outcome,
    Api api,
    List<FieldConfig> fields,
    ModelCard model) {

  /** The file's key in the site's bucket. */
  public static final String KEY = "config.json";

  private static final ObjectWriter WRITER =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  /** The words for the model's two answers. */
  public record Outcome(String positive, String negative) {}

  /** Where to ask, and the key to show, which any visitor can read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Api(URI url, @Nullable String key) {}

  /** A field of the form: a number has limits, a factor has levels. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FieldConfig(
      String name,
      String kind,
      String label,
      @Nullable String unit,
      @Nullable Double min,
      @Nullable Double max,
      @Nullable Double step,
      @Nullable Trained trained,
      @Nullable List<String> levels,
      @Nullable String reference) {}

  /** What a numeric field was in the training data. */
  public record Trained(double min, double max, double mean) {}

  /** The model's card. */
  public record ModelCard(
      String digest,
      String formula,
      String link,
      double threshold,
      Data data,
      List<Estimate> coefficients,
      FitStatistics fit) {}

  /** A coefficient, whose numbers are null if it could not be estimated. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Estimate(
      String name,
      @Nullable Double estimate,
      @Nullable Double standardError,
      @Nullable Double z,
      @Nullable Double p) {}

  /** The training data. */
  public record Data(String digest, int rows) {}

  /**
   * The configuration of a product's page.
   *
   * @param modelDigest {@code sha256:} and the digest of model.json
   * @param specs what {@code poc.yaml} says of the model's fields
   * @param api where the API answers
   * @param key the API key, if one is needed
   */
  public static SiteConfig of(
      Product product,
      Model model,
      String modelDigest,
      List<FieldSpec> specs,
      URI api,
      Optional<String> key) {
    return new SiteConfig(
        1,
        product.name(),
        product.stage(),
        product.page().title(),
        product.page().description(),
        new Outcome(product.page().positive(), product.page().negative()),
        new Api(api, key.orElse(null)),
        model.fields().stream().map(field -> field(field, specs)).toList(),
        new ModelCard(
            modelDigest,
            model.formula(),
            model.link().toString(),
            model.threshold(),
            new Data(model.provenance().dataDigest(), model.provenance().rows()),
            estimates(model),
            model.fit()));
  }

  /** As a file of the site; the same configuration gives the same bytes. */
  public SiteFile file() {
    try {
      return SiteFile.of(
          KEY, (WRITER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Estimate> estimates(Model model) {
    List<Estimate> estimates = new ArrayList<>();
    for (Coefficient c : model.coefficients()) {
      estimates.add(new Estimate(c.name(), c.estimate(), c.standardError(), c.z(), c.p()));
    }
    for (Aliased aliased : model.aliased()) {
      estimates.add(aliased.position(), new Estimate(aliased.name(), null, null, null, null));
    }
    return estimates;
  }

  private static FieldConfig field(Field field, List<FieldSpec> specs) {
    FieldSpec spec =
        specs.stream()
            .filter(s -> s.name().equals(field.name()))
            .findFirst()
            .orElse(new FieldSpec(field.name(), null, null, null, null, null));
    String label = spec.label() == null ? field.name() : spec.label();
    if (field instanceof FactorField factor) {
      return new FieldConfig(
          field.name(),
          "factor",
          label,
          spec.unit(),
          null,
          null,
          null,
          null,
          factor.levels(),
          factor.reference());
    }
    NumericField number = (NumericField) field;
    return new FieldConfig(
        field.name(),
        "number",
        label,
        spec.unit(),
        spec.min(),
        spec.max(),
        spec.step(),
        new Trained(number.min(), number.max(), number.mean()),
        null,
        null);
  }
}
