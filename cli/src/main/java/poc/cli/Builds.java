package poc.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import poc.artifact.FunctionPackage;
import poc.deploy.Build;
import poc.model.FieldSpec;
import poc.publish.PageFiles;

/** Puts together what a deploy brings along. */
final class Builds {

  private Builds() {}

  /** Packages a model into the project's work folder. */
  static Build create(Project project, LoadedModel model) {
    List<FieldSpec> fields = project.product().fields().of(model.model());
    Path folder = project.workFolder().resolve("build");
    try {
      return build(
          project, model, fields, FunctionPackage.writeInto(folder, model.bytes(), fields));
    } catch (IOException e) {
      throw Failure.failed("cannot write a package into " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Takes a package that was built before, with the model and the fields inside it. */
  static Build open(Project project, Path zip) {
    try {
      FunctionPackage function = FunctionPackage.at(zip);
      LoadedModel model = Models.of(function.model(), zip.toString());
      return build(project, model, function.fields(), function);
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no package " + zip + "; make one with 'poc package'");
    } catch (IOException e) {
      throw Failure.usage(zip + " is not a package: " + e.getMessage());
    }
  }

  private static Build build(
      Project project, LoadedModel model, List<FieldSpec> fields, FunctionPackage function) {
    return new Build(
        project.product(), model.model(), model.digest(), fields, function, PageFiles.read());
  }

  static FunctionPackage packaged(LoadedModel model, List<FieldSpec> fields, Path zip) {
    try {
      return FunctionPackage.write(model.bytes(), fields, zip);
    } catch (IOException e) {
      throw Failure.failed("cannot write the package " + zip + ": " + e.getMessage(), e);
    }
  }
}
