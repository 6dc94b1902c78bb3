package poc.plan;

/**
 * Something that a product has in the cloud.
 *
 * @param type such as {@code function} or {@code method}
 * @param name such as {@code admission-dev} or {@code GET /admit}
 */
public record Resource(String type, String name) {

  @Override
  public String toString() {
    return type + " " + name;
  }
}
