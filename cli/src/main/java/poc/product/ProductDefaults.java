package poc.product;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import poc.cloud.UsagePlan.Throttle;
import poc.model.FieldSpec;
import poc.product.ProductYaml.ApiYaml;
import poc.product.ProductYaml.FieldYaml;
import poc.product.ProductYaml.FunctionYaml;
import poc.product.ProductYaml.ModelYaml;
import poc.product.ProductYaml.PageYaml;

/**
 * What holds where {@code poc.yaml} is silent. A product with a model of its own has neither the
 * founding product's fields nor its words.
 */
final class ProductDefaults {

  private static final PageYaml PLAIN_PAGE =
      new PageYaml("What does the model say?", "Enter the values and check.", "Yes", "No");

  private final ProductYaml founding;

  ProductDefaults(ProductYaml founding) {
    this.founding = founding;
  }

  Product complete(ProductYaml yaml, Path file, String stage) {
    boolean ownModel = yaml.model() != null && yaml.model().formula() != null;
    return new Product(
        Rules.name("product", or(yaml.product(), founding.product())),
        Rules.name("stage", stage),
        training(yaml.model(), file),
        fields(yaml, ownModel),
        example(yaml.example(), ownModel),
        page(yaml.page(), ownModel ? PLAIN_PAGE : Objects.requireNonNull(founding.page())),
        function(yaml.function(), Objects.requireNonNull(founding.function())),
        api(yaml.api(), Objects.requireNonNull(founding.api())));
  }

  private Training training(@Nullable ModelYaml yaml, Path file) {
    String formula = Objects.requireNonNull(founding.model()).formula();
    if (yaml == null) {
      return new Training(Optional.empty(), or(null, formula));
    }
    Optional<Path> data = Optional.ofNullable(yaml.data()).map(d -> file.resolveSibling(d));
    return new Training(data, or(yaml.formula(), formula));
  }

  private Fields fields(ProductYaml yaml, boolean ownModel) {
    Map<String, @Nullable FieldYaml> declared = or(yaml.fields(), Map.of());
    Map<String, @Nullable FieldYaml> all = new LinkedHashMap<>();
    if (!ownModel) {
      all.putAll(or(founding.fields(), Map.of()));
    }
    declared.forEach((name, field) -> all.merge(name, or(field, FieldYaml.EMPTY), FieldYaml::over));
    return new Fields(specs(all), declared.keySet());
  }

  private Map<String, String> example(@Nullable Map<String, String> yaml, boolean ownModel) {
    return yaml == null && ownModel ? Map.of() : or(yaml, founding.example());
  }

  private static List<FieldSpec> specs(Map<String, @Nullable FieldYaml> fields) {
    return fields.entrySet().stream().map(e -> spec(e.getKey(), e.getValue())).toList();
  }

  private static FieldSpec spec(String name, @Nullable FieldYaml yaml) {
    FieldYaml field = or(yaml, FieldYaml.EMPTY);
    Rules.optionalText("fields." + name + ".label", field.label());
    Rules.optionalText("fields." + name + ".unit", field.unit());
    if (field.min() != null && field.min().equals(field.max())) {
      throw new ConfigurationException("fields." + name + ": min and max must differ");
    }
    try {
      return new FieldSpec(
          name, field.label(), field.unit(), field.min(), field.max(), field.step());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(ProductFile.NAME + ": " + e.getMessage());
    }
  }

  private static Page page(@Nullable PageYaml yaml, PageYaml defaults) {
    PageYaml own = yaml == null ? defaults : yaml;
    return new Page(
        Rules.text("page.title", or(own.title(), defaults.title())),
        Rules.text("page.description", or(own.description(), defaults.description())),
        Rules.text("page.positive", or(own.positive(), defaults.positive())),
        Rules.text("page.negative", or(own.negative(), defaults.negative())));
  }

  private static Function function(@Nullable FunctionYaml yaml, FunctionYaml defaults) {
    FunctionYaml own = yaml == null ? defaults : yaml;
    return new Function(
        Rules.runtime(or(own.runtime(), defaults.runtime())),
        Rules.within("function.memory", or(own.memoryMib(), defaults.memoryMib()), 128, 10_240),
        Duration.ofSeconds(
            Rules.within(
                "function.timeout", or(own.timeoutSeconds(), defaults.timeoutSeconds()), 1, 900)));
  }

  private static Api api(@Nullable ApiYaml yaml, ApiYaml defaults) {
    ApiYaml own = yaml == null ? defaults : yaml;
    Throttle throttle =
        new Throttle(
            Rules.positive("api.rate", or(own.rate(), defaults.rate())),
            Rules.within("api.burst", or(own.burst(), defaults.burst()), 1, 10_000));
    double seconds = or(own.timeoutSeconds(), defaults.timeoutSeconds());
    return new Api(
        Rules.path(or(own.path(), defaults.path())),
        or(own.key(), defaults.key()),
        throttle,
        Optional.ofNullable(own.quota()).map(Rules::quota),
        Duration.ofMillis(Math.round(1000 * Rules.within("api.timeout", seconds, 0.05, 29))));
  }

  private static <T> T or(@Nullable T own, @Nullable T fallback) {
    return own != null ? own : Objects.requireNonNull(fallback);
  }
}
