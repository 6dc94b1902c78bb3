package poc.cloud;

import java.util.Objects;

/**
 * An API key; its value does not show in {@link #toString()}.
 *
 * @param value the secret that a caller sends
 */
public record ApiKey(String id, String name, String value, Tags tags) {

  public ApiKey {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return "ApiKey[id=" + id + ", name=" + name + "]";
  }
}
