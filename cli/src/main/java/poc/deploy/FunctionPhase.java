package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import poc.artifact.FunctionPackage;
import poc.cloud.Cloud;
import poc.cloud.FunctionConfiguration;
import poc.cloud.FunctionSettings;
import poc.cloud.FunctionVersion;
import poc.cloud.ObjectLocation;
import poc.cors.CorsPolicy;
import poc.plan.Change;
import poc.plan.Difference;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.product.Function;
import poc.product.Product;

/**
 * The function: its package in the bucket, its code and settings, and the version that callers get.
 */
final class FunctionPhase implements Phase {

  /** The alias that the API invokes. */
  static final String ALIAS = "live";

  private final Cloud cloud;
  private final Product product;
  private final FunctionPackage code;
  private final FunctionSettings settings;
  private final ObjectLocation location;
  private final String description;

  FunctionPhase(Cloud cloud, Build build, CorsPolicy cors) {
    this.cloud = cloud;
    this.product = build.product();
    this.code = build.function();
    this.settings = settings(product, cors, product.roleName(cloud.account()));
    this.location =
        new ObjectLocation(
            product.artifactBucket(cloud.account()), "functions/" + code.sha256Hex() + ".zip");
    this.description = build.modelDigest();
  }

  @Override
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    String name = settings.name();
    Optional<FunctionConfiguration> function = cloud.functions().getFunction(name);
    Optional<FunctionVersion> live = live(name);
    boolean codeChanged = function.filter(this::hasCode).isEmpty();
    if (codeChanged) {
      changes.add(
          Change.create(
              new Resource("package", "sha256:" + code.sha256Hex().substring(0, 12)),
              "not what runs now",
              new FunctionCommands.UploadPackage(code, location)));
    }
    Resource resource = new Resource("function", name);
    if (function.isEmpty()) {
      changes.add(
          Change.create(
              resource,
              "there is none of that name",
              new FunctionCommands.CreateFunction(settings, location, product.tags())));
    } else {
      Ownership.require("function", name, function.get().tags(), product);
      if (codeChanged) {
        changes.add(updateCode(resource, function.get()));
      }
      List<Difference> differences = differences(function.get().settings());
      if (!differences.isEmpty()) {
        changes.add(
            Change.update(
                resource,
                differences,
                "settings differ",
                new FunctionCommands.UpdateFunctionConfiguration(settings)));
      }
    }
    if (live.filter(this::asDesired).isEmpty()) {
      changes.add(moveAlias(live));
    }
    return changes;
  }

  private boolean hasCode(FunctionConfiguration function) {
    return function.codeSha256().equals(code.sha256Base64())
        && function.settings().architecture().equals(settings.architecture());
  }

  private static FunctionSettings settings(Product product, CorsPolicy cors, String role) {
    Function function = product.function();
    return new FunctionSettings(
        product.functionName(),
        function.runtime(),
        FunctionPackage.HANDLER,
        role,
        function.architecture(),
        function.memoryMib(),
        function.timeout(),
        Map.of(CorsPolicy.VARIABLE, String.join(",", cors.origins())));
  }

  private Optional<FunctionVersion> live(String name) {
    return cloud.functions().getAlias(name, ALIAS);
  }

  private boolean asDesired(FunctionVersion version) {
    return version.codeSha256().equals(code.sha256Base64()) && version.settings().equals(settings);
  }

  private Change updateCode(Resource resource, FunctionConfiguration now) {
    return Change.update(
        resource,
        new Differences()
            .compare("code", now.codeSha256(), code.sha256Base64())
            .compare("architecture", now.settings().architecture(), settings.architecture())
            .list(),
        "the package has other bytes",
        new FunctionCommands.UpdateFunctionCode(
            settings.name(), location, settings.architecture()));
  }

  private Change moveAlias(Optional<FunctionVersion> live) {
    Resource resource = new Resource("alias", settings.name() + ":" + ALIAS);
    var command =
        new FunctionCommands.Release(settings.name(), ALIAS, code.sha256Base64(), description);
    return live.isEmpty()
        ? Change.create(resource, "no version is live yet", command)
        : Change.update(
            resource,
            new Differences().compare("version", live.get().version(), "(new version)").list(),
            "the live version has other code or settings",
            command);
  }

  private List<Difference> differences(FunctionSettings now) {
    return new Differences()
        .compare("runtime", now.runtime(), settings.runtime())
        .compare("handler", now.handler(), settings.handler())
        .compare("role", now.role(), settings.role())
        .compare("memory", now.memoryMib() + " MiB", settings.memoryMib() + " MiB")
        .compare("timeout", now.timeout().toSeconds() + " s", settings.timeout().toSeconds() + " s")
        .compare("environment", shown(now.environment()), shown(settings.environment()))
        .list();
  }

  /** What somebody else has set may be a secret. */
  private Map<String, String> shown(Map<String, String> environment) {
    Map<String, String> shown = new TreeMap<>(environment);
    shown.replaceAll(
        (name, value) -> settings.environment().containsKey(name) ? value : "(not shown)");
    return shown;
  }
}
