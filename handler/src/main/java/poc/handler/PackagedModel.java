package poc.handler;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import poc.model.FieldsFile;
import poc.model.ModelFile;

/**
 * The files that {@code poc package} puts beside the classes: {@code model.json}, {@code
 * fields.json}, and the digest of the former in {@code model.sha256}, which looks as {@code
 * sha256sum} writes it. It is packaged because Java's own SHA-256 takes longer to load than all of
 * the model.
 */
final class PackagedModel {
  private static final int HEX_DIGITS = 64;

  private PackagedModel() {}

  /**
   * Reads the files.
   *
   * @param loader finds them at its root
   * @throws IOException if one is missing or broken; the message names it
   */
  static Predictor predictor(ClassLoader loader) throws IOException {
    String digest = new String(bytes(loader, "model.sha256"), StandardCharsets.US_ASCII);
    if (digest.length() < HEX_DIGITS) {
      throw new IOException("the package's model.sha256 holds no digest: package it anew");
    }
    try {
      return new Predictor(
          ModelFile.read(new ByteArrayInputStream(bytes(loader, "model.json"))),
          FieldsFile.read(new ByteArrayInputStream(bytes(loader, "fields.json"))),
          "sha256:" + digest.substring(0, HEX_DIGITS));
    } catch (IllegalArgumentException e) {
      throw new IOException("the package's fields.json does not fit its model.json", e);
    }
  }

  private static byte[] bytes(ClassLoader loader, String name) throws IOException {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("the package holds no " + name);
      }
      return in.readAllBytes();
    }
  }
}
