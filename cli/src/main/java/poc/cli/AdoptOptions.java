package poc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.cloud.Cloud;
import poc.deploy.AdoptedDeployment;
import poc.product.Adoption;
import poc.product.CorsRule;
import poc.product.Product;
import poc.product.ProductFiles;

/** What someone else made, and is to be kept. */
final class AdoptOptions {

  @Option(
      names = "--adopt",
      description =
          "keep a function and an API that someone else made: update the code, enable CORS, and"
              + " write both names into poc.yaml")
  private boolean adopt;

  @Option(names = "--function", paramLabel = "NAME", description = "the function to adopt")
  private @Nullable String function;

  @Option(names = "--api", paramLabel = "ID", description = "the id of the REST API to adopt")
  private @Nullable String api;

  @Option(
      names = "--resource",
      paramLabel = "PATH",
      description =
          "a resource of that API which pages call; may be repeated (default: those that call the"
              + " function)")
  private List<String> resources = new ArrayList<>();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description =
          "whose pages may call, such as https://www.example.com; may be repeated (default:"
              + " cors.origins of poc.yaml)")
  private List<String> origins = new ArrayList<>();

  /** Whether something is to be adopted. */
  boolean asked() {
    return adopt;
  }

  /** Whether poc.yaml is to say more than it does. */
  boolean isNew(Product product) {
    if (!adopt) {
      if (function != null || api != null || !resources.isEmpty() || !origins.isEmpty()) {
        throw Failure.usage("--function, --api, --resource and --origin go with --adopt");
      }
      return false;
    }
    return named(product)
            .map(wanted -> !product.adoption().equals(Optional.of(wanted)))
            .orElse(false)
        || !product.cors().origins().containsAll(origins);
  }

  /**
   * Writes into poc.yaml what is adopted.
   *
   * @throws Failure if it does not exist, and then nothing is written
   */
  void write(Path file, Product product, Cloud cloud) {
    Adoption adoption = named(product).or(product::adoption).orElseThrow();
    if (product.adoption().filter(a -> !a.equals(adoption)).isPresent()) {
      throw Failure.usage(
          "poc.yaml adopts the function %s and the API %s already: change it there"
              .formatted(product.adoption().get().function(), product.adoption().get().api()));
    }
    List<String> own = product.cors().origins();
    if (!own.isEmpty() && !new HashSet<>(own).containsAll(origins)) {
      throw Failure.usage("poc.yaml names cors.origins already: add to them there");
    }
    CorsRule cors = new CorsRule(own.isEmpty() ? origins : own, product.cors().headers());
    AdoptedDeployment.problem(cloud, cors, adoption)
        .ifPresent(
            problem -> {
              throw Failure.usage(problem);
            });
    try {
      ProductFiles.withAdoption(file, adoption, own.isEmpty() ? origins : List.of());
    } catch (IOException e) {
      throw Failure.failed("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** What the options name; empty if they name nothing and poc.yaml does. */
  private Optional<Adoption> named(Product product) {
    if (function == null && api == null && resources.isEmpty() && product.adoption().isPresent()) {
      return Optional.empty();
    }
    if (function == null || api == null) {
      throw Failure.usage(
          "--adopt needs the names of what is there: --function NAME --api ID, and --origin for"
              + " the pages that may call");
    }
    return Optional.of(new Adoption(function, api, resources, product.stage()));
  }
}
