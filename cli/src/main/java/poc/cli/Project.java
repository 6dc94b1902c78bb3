package poc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import poc.product.Product;
import poc.product.ProductFile;

/**
 * A product and the folder it is in.
 *
 * @param model the model's file, where the user named one
 */
record Project(Path folder, Product product, Optional<Path> model) {

  static final String DEFAULT_STAGE = "dev";

  /** The product that a file describes, with whatever model there is. */
  static Project of(ConfigOption config) {
    return of(config.file(), DEFAULT_STAGE, Optional.empty());
  }

  static Project of(ConfigOption config, StageOption stage) {
    return of(config.file(), stage.name(), Optional.empty());
  }

  static Project of(ConfigOption config, ModelOption model) {
    return of(config.file(), DEFAULT_STAGE, model.file());
  }

  static Project of(ConfigOption config, StageOption stage, ModelOption model) {
    return of(config.file(), stage.name(), model.file());
  }

  /** The product of a file that need not be there yet. */
  static Project at(Path file, StageOption stage) {
    return of(file, stage.name(), Optional.empty());
  }

  /** The same project, with its product as far as it can hold in a place. */
  Project at(Venue venue) {
    return new Project(folder, venue.product(product), model);
  }

  private static Project of(Path file, String stage, Optional<Path> model) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    return new Project(folder, ProductFile.read(file, stage), model);
  }

  /** What the tool keeps for itself: packages, and the local target. */
  Path workFolder() {
    return folder.resolve(".poc");
  }

  /** The local target's state. */
  Path localFolder() {
    return workFolder().resolve("local");
  }

  /** A file as people call it: without the project's folder, if it lies there. */
  String display(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return (absolute.startsWith(folder) ? folder.relativize(absolute) : file).toString();
  }

  /** The model's file that is used: the one that was named, else model.json, if there is one. */
  Optional<Path> modelFile() {
    if (model.isPresent()) {
      return model;
    }
    Path usual = folder.resolve("model.json");
    return Files.exists(usual) ? Optional.of(usual) : Optional.empty();
  }
}
