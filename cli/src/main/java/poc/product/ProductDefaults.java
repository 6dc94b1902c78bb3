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
import poc.product.ProductYaml.AdoptYaml;
import poc.product.ProductYaml.ApiYaml;
import poc.product.ProductYaml.BucketsYaml;
import poc.product.ProductYaml.CorsYaml;
import poc.product.ProductYaml.DomainYaml;
import poc.product.ProductYaml.FieldYaml;
import poc.product.ProductYaml.FunctionYaml;
import poc.product.ProductYaml.LogsYaml;
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

  /**
   * Fills in what a document does not say.
   *
   * @throws ConfigurationException with the key but without its place, if a rule is broken
   */
  Product complete(Document document, Path file, String stage) {
    ProductYaml yaml = document.yaml();
    boolean ownModel = yaml.model() != null && yaml.model().formula() != null;
    BucketsYaml buckets = or(yaml.buckets(), BucketsYaml.EMPTY);
    Optional<String> artifacts = bucket("buckets.artifacts", buckets.artifacts());
    Optional<String> site = bucket("buckets.site", buckets.site());
    if (site.isPresent() && site.equals(artifacts)) {
      throw new ConfigurationException(
          "buckets.site", "buckets.site must not be buckets.artifacts: the page is public");
    }
    Site pageSite =
        SiteRules.site(yaml.site(), Objects.requireNonNull(founding.site()), document.positions());
    pageSite.domain().ifPresent(d -> websiteBucket(pageSite, d, site));
    return new Product(
        Rules.name("product", or(yaml.product(), founding.product())),
        stage,
        TrainingRules.training(yaml.model(), Objects.requireNonNull(founding.model()), file),
        fields(document, ownModel),
        example(yaml.example(), ownModel),
        page(yaml.page(), ownModel ? PLAIN_PAGE : Objects.requireNonNull(founding.page())),
        function(yaml.function(), Objects.requireNonNull(founding.function())),
        api(yaml.api(), Objects.requireNonNull(founding.api())),
        cors(yaml.cors()),
        logs(yaml.logs(), Objects.requireNonNull(founding.logs())),
        Optional.ofNullable(yaml.domain()).map(ProductDefaults::domain),
        pageSite,
        artifacts,
        site,
        Optional.ofNullable(yaml.adopt()).map(adopt -> adoption(adopt, stage)));
  }

  private Fields fields(Document document, boolean ownModel) {
    Map<String, @Nullable FieldYaml> declared = or(document.yaml().fields(), Map.of());
    Map<String, @Nullable FieldYaml> all = new LinkedHashMap<>();
    if (!ownModel) {
      all.putAll(or(founding.fields(), Map.of()));
    }
    declared.forEach((name, field) -> all.merge(name, or(field, FieldYaml.EMPTY), FieldYaml::over));
    Map<String, Position> places = new LinkedHashMap<>();
    declared.keySet().forEach(n -> places.put(n, document.positions().of("fields." + n)));
    return new Fields(specs(all), places);
  }

  private Map<String, String> example(
      @Nullable Map<String, @Nullable String> yaml, boolean ownModel) {
    Map<String, String> example = new LinkedHashMap<>();
    Map<String, @Nullable String> silent = ownModel ? Map.of() : or(founding.example(), Map.of());
    or(yaml, silent)
        .forEach((n, v) -> example.put(n, Rules.required("example." + n, v, "the field's value")));
    return example;
  }

  private static List<FieldSpec> specs(Map<String, @Nullable FieldYaml> fields) {
    return fields.entrySet().stream().map(e -> spec(e.getKey(), e.getValue())).toList();
  }

  private static FieldSpec spec(String name, @Nullable FieldYaml yaml) {
    FieldYaml field = or(yaml, FieldYaml.EMPTY);
    String key = "fields." + name;
    Rules.optionalText(key + ".label", field.label());
    Rules.optionalText(key + ".unit", field.unit());
    if (field.min() != null && field.min().equals(field.max())) {
      throw new ConfigurationException(key, key + ": min and max must differ");
    }
    try {
      return new FieldSpec(
          name, field.label(), field.unit(), field.min(), field.max(), field.step());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(key, String.valueOf(e.getMessage()));
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
        Optional.ofNullable(own.name()).map(n -> AwsRules.functionName("function.name", n)),
        Rules.oneOf("function.runtime", or(own.runtime(), defaults.runtime()), AwsRules.RUNTIMES),
        Rules.oneOf(
            "function.architecture",
            or(own.architecture(), defaults.architecture()),
            AwsRules.ARCHITECTURES),
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
        Optional.ofNullable(own.name()).map(n -> AwsRules.apiName("api.name", n)),
        Rules.path("api.path", or(own.path(), defaults.path())),
        or(own.key(), defaults.key()),
        throttle,
        Optional.ofNullable(own.quota()).map(q -> Rules.quota("api.quota", q)),
        Duration.ofMillis(Math.round(1000 * Rules.within("api.timeout", seconds, 0.05, 29))));
  }

  private static CorsRule cors(@Nullable CorsYaml yaml) {
    return yaml == null
        ? new CorsRule(List.of(), List.of())
        : new CorsRule(
            WebRules.origins("cors.origins", or(yaml.origins(), List.of())),
            WebRules.headers("cors.headers", or(yaml.headers(), List.of())));
  }

  private static Logs logs(@Nullable LogsYaml yaml, LogsYaml defaults) {
    LogsYaml own = yaml == null ? defaults : yaml;
    return new Logs(
        Rules.oneOf(
            "logs.retention",
            or(own.retentionDays(), defaults.retentionDays()),
            AwsRules.RETENTION),
        or(own.access(), defaults.access()));
  }

  private static Domain domain(DomainYaml yaml) {
    return new Domain(
        WebRules.host("domain.name", yaml.name()),
        Optional.ofNullable(yaml.certificate())
            .map(c -> AwsRules.certificate("domain.certificate", c)),
        Optional.ofNullable(yaml.basePath())
            .map(p -> AwsRules.basePath("domain.base-path", p))
            .orElse(""));
  }

  private static Optional<String> bucket(String key, @Nullable String name) {
    return Optional.ofNullable(name).map(n -> AwsRules.bucket(key, n));
  }

  /** S3 knows a website's bucket by the host that browsers ask for. */
  private static void websiteBucket(Site site, String domain, Optional<String> named) {
    if (site.onCloudFront()) {
      return;
    }
    AwsRules.bucket("site.domain", domain);
    Rules.require(
        named.isEmpty() || named.get().equals(domain),
        "buckets.site",
        named.orElse(""),
        "must be left out or be site.domain, whose name a website's bucket has");
  }

  private static Adoption adoption(AdoptYaml yaml, String stage) {
    return new Adoption(
        AwsRules.existingFunction("adopt.function", yaml.function()),
        AwsRules.apiId("adopt.api", yaml.api()),
        Lists.checked("adopt.resources", or(yaml.resources(), List.of()), AwsRules::resourcePath),
        AwsRules.stageName("adopt.stage", or(yaml.stage(), stage)));
  }

  private static <T> T or(@Nullable T own, @Nullable T fallback) {
    return own != null ? own : Objects.requireNonNull(fallback);
  }
}
