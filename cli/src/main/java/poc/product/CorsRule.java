package poc.product;

import java.util.List;

/**
 * Whose pages may call the API.
 *
 * @param origins exact origins beside the product's own page; {@code *} alone for all
 * @param headers request headers that are allowed beside {@code Content-Type} and {@code X-Api-Key}
 */
public record CorsRule(List<String> origins, List<String> headers) {

  public CorsRule {
    origins = List.copyOf(origins);
    headers = List.copyOf(headers);
  }
}
