package poc.product;

import java.net.URI;
import java.util.Optional;

/**
 * The API's own domain name.
 *
 * @param name such as {@code api.example.com}
 * @param certificate the ARN of its certificate; left out, found in ACM by the name
 * @param basePath one segment without slashes; empty for the root
 */
public record Domain(String name, Optional<String> certificate, String basePath) {

  /** Where a path of the API answers. */
  public URI url(String path) {
    return URI.create("https://" + name + (basePath.isEmpty() ? "" : "/" + basePath) + path);
  }
}
