package poc.product;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A first {@code poc.yaml}: the few things that are asked for, everything else by default.
 *
 * @param data a CSV file as {@code poc.yaml} names it; empty for the built-in admissions table
 * @param memoryMib 128 to 10,240 MiB
 * @param origins exact origins of pages that may call beside the product's own
 * @param domain the API's own host name
 */
public record Starter(
    String product,
    Optional<String> data,
    String formula,
    String runtime,
    int memoryMib,
    boolean key,
    List<String> origins,
    Optional<String> domain) {

  public static final String FOUNDING_FORMULA = "admit ~ gre + gpa + C(rank)";

  /**
   * Checks each value as {@code poc.yaml} does.
   *
   * @throws ConfigurationException naming the key and what is allowed
   */
  public Starter {
    Rules.name("product", product);
    data.ifPresent(d -> Rules.text("model.data", d));
    Rules.text("model.formula", formula);
    Rules.oneOf("function.runtime", runtime, AwsRules.RUNTIMES);
    Rules.within("function.memory", memoryMib, 128, 10_240);
    origins = WebRules.origins("cors.origins", origins);
    domain.ifPresent(d -> WebRules.host("domain.name", d));
  }

  /** The founding product. */
  public static Starter founding() {
    return new Starter(
        "admission",
        Optional.empty(),
        FOUNDING_FORMULA,
        "java17",
        512,
        true,
        List.of(),
        Optional.empty());
  }

  public Starter withProduct(String value) {
    return new Starter(value, data, formula, runtime, memoryMib, key, origins, domain);
  }

  /** Another data file; none if empty. */
  public Starter withData(String value) {
    Optional<String> file = Optional.of(value).filter(v -> !v.isEmpty());
    return new Starter(product, file, formula, runtime, memoryMib, key, origins, domain);
  }

  public Starter withFormula(String value) {
    return new Starter(product, data, value, runtime, memoryMib, key, origins, domain);
  }

  public Starter withRuntime(String value) {
    return new Starter(product, data, formula, value, memoryMib, key, origins, domain);
  }

  /** Another memory, a whole number of MiB. */
  public Starter withMemory(String value) {
    try {
      int mib = Integer.parseInt(value);
      return new Starter(product, data, formula, runtime, mib, key, origins, domain);
    } catch (NumberFormatException e) {
      throw new ConfigurationException(
          "function.memory", "function.memory must be a whole number, but is '" + value + "'");
    }
  }

  /** Whether callers must carry a key, in words: yes or no. */
  public Starter withKey(String value) {
    boolean yes = Rules.oneOf("api.key", value, List.of("yes", "no")).equals("yes");
    return new Starter(product, data, formula, runtime, memoryMib, yes, origins, domain);
  }

  /** Other origins, with commas or spaces between them; none if empty. */
  public Starter withOrigins(String value) {
    List<String> all =
        Arrays.stream(value.split("[,\\s]+", -1)).filter(origin -> !origin.isEmpty()).toList();
    return new Starter(product, data, formula, runtime, memoryMib, key, all, domain);
  }

  /** Another domain name; none if empty. */
  public Starter withDomain(String value) {
    Optional<String> name = Optional.of(value).filter(v -> !v.isEmpty());
    return new Starter(product, data, formula, runtime, memoryMib, key, origins, name);
  }

  /** The text of {@code poc.yaml}. */
  public String yaml() {
    return new StarterYaml(this).text();
  }
}
