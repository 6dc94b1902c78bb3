package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import poc.artifact.FunctionPackage;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.FunctionConfiguration;
import poc.cloud.FunctionSettings;
import poc.cloud.ObjectLocation;
import poc.plan.Change;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.product.Product;

/**
 * A function that someone else made: its code in {@code $LATEST}, and of its settings only those
 * without which the code cannot run.
 */
final class AdoptedFunctionPhase implements Phase {

  private static final Set<String> RUNTIMES = Set.of("java17", "java21", "java25");

  private final Cloud cloud;
  private final Product product;
  private final FunctionPackage code;
  private final ObjectLocation location;
  private final String name;

  AdoptedFunctionPhase(Cloud cloud, Build build, String name) {
    this.cloud = cloud;
    this.product = build.product();
    this.code = build.function();
    this.location =
        new ObjectLocation(
            product.artifactBucket(cloud.account()), "functions/" + code.sha256Hex() + ".zip");
    this.name = name;
  }

  @Override
  public List<Change> changes() {
    FunctionConfiguration now =
        cloud
            .functions()
            .getFunction(name)
            .orElseThrow(() -> new CloudException("there is no function " + name));
    List<Change> changes = new ArrayList<>();
    if (!now.codeSha256().equals(code.sha256Base64())) {
      changes.add(
          Change.create(
              new Resource("package", "sha256:" + code.sha256Hex().substring(0, 12)),
              "not what runs now",
              new FunctionCommands.UploadPackage(code, location)));
      changes.add(updateCode(now));
    }
    FunctionSettings needed = needed(now.settings());
    if (!needed.equals(now.settings())) {
      changes.add(updateSettings(now.settings(), needed));
    }
    return changes;
  }

  /** The settings as they are, with what the package cannot do without. */
  private FunctionSettings needed(FunctionSettings now) {
    return new FunctionSettings(
        now.name(),
        RUNTIMES.contains(now.runtime()) ? now.runtime() : product.function().runtime(),
        FunctionPackage.HANDLER,
        now.role(),
        now.architecture(),
        now.memoryMib(),
        now.timeout(),
        now.environment());
  }

  private Change updateCode(FunctionConfiguration now) {
    return Change.update(
        new Resource("function", name),
        new Differences().compare("code", now.codeSha256(), code.sha256Base64()).list(),
        "the package has other bytes",
        new FunctionCommands.UpdateFunctionCode(name, location, now.settings().architecture()));
  }

  private Change updateSettings(FunctionSettings now, FunctionSettings needed) {
    return Change.update(
        new Resource("function", name),
        new Differences()
            .compare("runtime", now.runtime(), needed.runtime())
            .compare("handler", now.handler(), needed.handler())
            .list(),
        now.runtime().equals(needed.runtime())
            ? "the package's handler has another name"
            : now.runtime() + " cannot run the package, which is for Java 17 and later",
        new FunctionCommands.UpdateFunctionConfiguration(needed));
  }
}
