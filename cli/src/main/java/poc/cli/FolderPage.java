package poc.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import poc.cloud.ObjectHeaders;
import poc.cloud.Website;
import poc.product.Product;
import poc.publish.CacheRules;
import poc.publish.OwnPage;
import poc.publish.SiteFile;

/** What is known of a folder's files as those of a page. */
final class FolderPage {

  /** As deploy turns it on. */
  static final Website WEBSITE = new Website("index.html", "index.html");

  private FolderPage() {}

  /** What each file is published with, by its key. */
  static Function<String, ObjectHeaders> headers(Product product) {
    CacheRules rules = OwnPage.rules(product.site().publishing());
    return key -> SiteFile.of(key, new byte[0]).under(rules).headers();
  }

  /** The API that its config.json names, if it has one that names an API on another origin. */
  static List<URI> apis(Path folder) {
    Path config = folder.resolve("config.json");
    if (!Files.isRegularFile(config)) {
      return List.of();
    }
    try {
      JsonNode url = new ObjectMapper().readTree(config.toFile()).at("/api/url");
      URI api = URI.create(url.asText());
      return api.isAbsolute() && api.getRawAuthority() != null ? List.of(api) : List.of();
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
  }
}
