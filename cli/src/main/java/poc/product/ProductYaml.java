package poc.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of {@code poc.yaml}: every part may be left out. */
record ProductYaml(
    @Nullable String product,
    @Nullable ModelYaml model,
    @Nullable Map<String, @Nullable FieldYaml> fields,
    @Nullable Map<String, @Nullable String> example,
    @Nullable PageYaml page,
    @Nullable FunctionYaml function,
    @Nullable ApiYaml api,
    @Nullable CorsYaml cors,
    @Nullable LogsYaml logs,
    @Nullable DomainYaml domain,
    @Nullable SiteYaml site,
    @Nullable BucketsYaml buckets,
    @Nullable AdoptYaml adopt) {

  static final ProductYaml EMPTY =
      new ProductYaml(null, null, null, null, null, null, null, null, null, null, null, null, null);

  record ModelYaml(
      @Nullable String data,
      @Nullable String formula,
      @Nullable String link,
      @Nullable String weights,
      @Nullable Double ridge,
      @Nullable Double threshold) {

    static final ModelYaml EMPTY = new ModelYaml(null, null, null, null, null, null);
  }

  record FieldYaml(
      @Nullable String label,
      @Nullable String unit,
      @Nullable Double min,
      @Nullable Double max,
      @Nullable Double step) {

    static final FieldYaml EMPTY = new FieldYaml(null, null, null, null, null);

    /** What another says, and this where the other is silent. */
    FieldYaml over(FieldYaml other) {
      return new FieldYaml(
          other.label == null ? label : other.label,
          other.unit == null ? unit : other.unit,
          other.min == null ? min : other.min,
          other.max == null ? max : other.max,
          other.step == null ? step : other.step);
    }
  }

  record PageYaml(
      @Nullable String title,
      @Nullable String description,
      @Nullable String positive,
      @Nullable String negative) {}

  record FunctionYaml(
      @Nullable String name,
      @Nullable String runtime,
      @Nullable String architecture,
      @JsonProperty("memory") @Nullable Integer memoryMib,
      @JsonProperty("timeout") @Nullable Integer timeoutSeconds) {}

  record ApiYaml(
      @Nullable String name,
      @Nullable String path,
      @Nullable Boolean key,
      @Nullable Double rate,
      @Nullable Integer burst,
      @Nullable String quota,
      @JsonProperty("timeout") @Nullable Double timeoutSeconds) {}

  record CorsYaml(
      @Nullable List<@Nullable String> origins, @Nullable List<@Nullable String> headers) {}

  record LogsYaml(
      @JsonProperty("retention") @Nullable Integer retentionDays, @Nullable Boolean access) {}

  record DomainYaml(
      @Nullable String name,
      @Nullable String certificate,
      @JsonProperty("base-path") @Nullable String basePath) {}

  record SiteYaml(
      @Nullable String hosting,
      @Nullable String domain,
      @Nullable String certificate,
      @Nullable String api,
      @JsonProperty("price-class") @Nullable String priceClass,
      @JsonProperty("content-security-policy") @Nullable String contentSecurityPolicy,
      @Nullable String distribution,
      @Nullable Map<String, @Nullable String> cache,
      @Nullable Integer keep,
      @JsonProperty("max-delete") @Nullable Integer maxDelete,
      @Nullable List<@Nullable String> compress) {}

  record BucketsYaml(@Nullable String artifacts, @Nullable String site) {

    static final BucketsYaml EMPTY = new BucketsYaml(null, null);
  }

  record AdoptYaml(
      @Nullable String function,
      @Nullable String api,
      @Nullable List<@Nullable String> resources,
      @Nullable String stage) {}
}
