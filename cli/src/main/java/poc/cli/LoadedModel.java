package poc.cli;

import poc.model.Model;
import poc.model.ModelFile;

/** A model and the bytes of its file, which its digest is made of. */
final class LoadedModel {

  private final Model model;
  private final byte[] bytes;
  private final String origin;

  /**
   * @param origin where it comes from, for people
   */
  LoadedModel(Model model, byte[] bytes, String origin) {
    this.model = model;
    this.bytes = bytes.clone();
    this.origin = origin;
  }

  Model model() {
    return model;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String digest() {
    return ModelFile.digest(bytes);
  }

  /** The same, with a word on what the product would have been trained with. */
  LoadedModel insteadOf(String other) {
    return new LoadedModel(
        model, bytes, origin + " (instead of " + other + ", which 'poc train' would fit)");
  }

  String origin() {
    return origin;
  }
}
