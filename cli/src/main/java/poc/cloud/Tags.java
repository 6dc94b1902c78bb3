package poc.cloud;

import java.util.Map;

/** By which a resource is known to belong to a product and its stage. */
public record Tags(Map<String, String> values) {

  private static final String PRODUCT = "poc:product";
  private static final String STAGE = "poc:stage";

  public Tags {
    values = Map.copyOf(values);
  }

  public static Tags of(String product, String stage) {
    return new Tags(Map.of(PRODUCT, product, STAGE, stage));
  }

  /** Whether these tags name a product at all. */
  public boolean named() {
    return values.containsKey(PRODUCT);
  }

  /** Whether these tags name the same product and stage as {@code other}. */
  public boolean sameOwner(Tags other) {
    return values.containsKey(PRODUCT)
        && values.get(PRODUCT).equals(other.values.get(PRODUCT))
        && values.getOrDefault(STAGE, "").equals(other.values.getOrDefault(STAGE, ""));
  }
}
