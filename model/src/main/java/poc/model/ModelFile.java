package poc.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The file that holds a model, {@code model.json}: UTF-8, two spaces of indent, line feeds, its
 * properties in a fixed order, every number the shortest decimal that reads back as the same
 * double. The same model gives the same bytes on every machine and JDK.
 *
 * <p>{@code version} comes first and is {@value #VERSION}. A reader passes over properties that it
 * does not know, so that later programs may add facts; what changes the meaning of a prediction
 * raises the version.
 */
public final class ModelFile {
  static final int VERSION = 1;

  private ModelFile() {}

  /**
   * Reads a model; the stream stays open.
   *
   * @throws ModelFileException if the file is not a model of a version that we know; the message
   *     names the place
   * @throws IOException if the stream fails
   */
  public static Model read(InputStream in) throws IOException {
    return ModelReader.model(JsonObject.read(in, "the model file", VERSION));
  }

  /**
   * Writes a model; the stream stays open.
   *
   * @throws IOException if the stream fails
   */
  public static void write(Model model, OutputStream out) throws IOException {
    ModelWriter.write(model, out);
  }

  /** The name of a file by its content: {@code sha256:} and 64 hexadecimal digits. */
  public static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
