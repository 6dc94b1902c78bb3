package poc.deploy;

import poc.artifact.FunctionPackage;
import poc.cloud.Cloud;
import poc.cloud.FileContent;
import poc.cloud.FunctionSettings;
import poc.cloud.Functions;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Tags;
import poc.plan.Command;

/** The steps by which a function changes. */
final class FunctionCommands {

  private static final ObjectHeaders ZIP = new ObjectHeaders("application/zip", "no-store");

  private FunctionCommands() {}

  record UploadPackage(FunctionPackage code, ObjectLocation location) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.buckets().putObject(location, ZIP, new FileContent(code.path()));
    }
  }

  record CreateFunction(FunctionSettings settings, ObjectLocation code, Tags tags)
      implements Command {
    @Override
    public void run(Cloud cloud) {
      if (cloud.functions().getFunction(settings.name()).isEmpty()) {
        cloud.functions().createFunction(settings, code, tags);
      }
    }
  }

  record UpdateFunctionCode(String name, ObjectLocation code, String architecture)
      implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.functions().updateFunctionCode(name, code, architecture);
    }
  }

  record UpdateFunctionConfiguration(FunctionSettings settings) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.functions().updateFunctionConfiguration(settings);
    }
  }

  /**
   * Publishes what is there and points the alias at it, in this order: the alias never names half a
   * version.
   */
  record Release(String name, String alias, String codeSha256, String description)
      implements Command {
    @Override
    public void run(Cloud cloud) {
      Functions functions = cloud.functions();
      functions.putAlias(
          name, alias, functions.publishVersion(name, codeSha256, description).version());
    }
  }
}
