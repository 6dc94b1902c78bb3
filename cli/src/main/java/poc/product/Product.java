package poc.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import poc.cloud.Tags;

/**
 * What a product should be: the desired state, as {@code poc.yaml} and its defaults give it.
 *
 * @param name lower-case letters, digits and hyphens; the first part of every resource's name
 * @param example values of a first question; may be empty
 * @param stage such as {@code dev} or {@code prod}; the second part of every resource's name
 */
public record Product(
    String name,
    String stage,
    Training training,
    Fields fields,
    Map<String, String> example,
    Page page,
    Function function,
    Api api) {

  public Product {
    example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
  }

  /** The name under which function, API, key and usage plan are found. */
  public String resourceName() {
    return name + "-" + stage;
  }

  /** The bucket that holds packages and releases. */
  public String artifactBucket() {
    return resourceName() + "-artifacts";
  }

  /** The bucket that holds the page. */
  public String siteBucket() {
    return resourceName() + "-site";
  }

  public Tags tags() {
    return Tags.of(name, stage);
  }
}
