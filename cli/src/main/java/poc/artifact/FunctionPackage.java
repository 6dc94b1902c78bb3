package poc.artifact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import poc.model.FieldSpec;
import poc.model.FieldsFile;

/**
 * The zip that runs on Lambda: handler and model. It is a function of its contents: the same model,
 * fields and tool give the same bytes on every machine.
 *
 * @param path where it was written
 * @param size in bytes
 * @param sha256Base64 its SHA-256 as Lambda reports it, {@code CodeSha256}
 * @param sha256Hex the same in hexadecimal
 */
public record FunctionPackage(Path path, long size, String sha256Base64, String sha256Hex) {

  /** The handler to configure. */
  public static final String HANDLER = "poc.handler.PredictionHandler::handleRequest";

  /**
   * Writes the package, whole or not at all; makes the folder it goes to.
   *
   * @param model the bytes of model.json, which go in as they are
   * @param fields what the product says of the model's fields
   * @throws IOException if the tool's own classes cannot be read, or the file cannot be written
   */
  public static FunctionPackage write(byte[] model, List<FieldSpec> fields, Path file)
      throws IOException {
    byte[] zip = StoredZip.of(Contents.of(model, fields));
    WholeFile.write(file, zip);
    return describe(file, zip);
  }

  /**
   * Writes the package into a folder, under a name that its digest is part of: whoever else writes
   * there cannot put other bytes in its place.
   *
   * @throws IOException as {@link #write} does
   */
  public static FunctionPackage writeInto(Path folder, byte[] model, List<FieldSpec> fields)
      throws IOException {
    byte[] zip = StoredZip.of(Contents.of(model, fields));
    String name = "function-" + describe(folder, zip).sha256Hex().substring(0, 12) + ".zip";
    Path file = folder.resolve(name);
    WholeFile.write(file, zip);
    return describe(file, zip);
  }

  /**
   * Whether the file is what {@link #write} would write.
   *
   * @throws IOException if it cannot be read
   */
  public static boolean verify(byte[] model, List<FieldSpec> fields, Path file) throws IOException {
    return Arrays.equals(StoredZip.of(Contents.of(model, fields)), Files.readAllBytes(file));
  }

  /**
   * A package that was written before.
   *
   * @throws IOException if it cannot be read
   */
  public static FunctionPackage at(Path file) throws IOException {
    return describe(file, Files.readAllBytes(file));
  }

  /**
   * The bytes of its model.json.
   *
   * @throws IOException if it is no zip, or holds none
   */
  public byte[] model() throws IOException {
    return StoredZip.entry(path, Contents.MODEL);
  }

  /**
   * What the product it was made for says of the model's fields.
   *
   * @throws IOException if it is no zip, or holds nothing of the kind
   */
  public List<FieldSpec> fields() throws IOException {
    return FieldsFile.read(new ByteArrayInputStream(StoredZip.entry(path, Contents.FIELDS)));
  }

  private static FunctionPackage describe(Path file, byte[] zip) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(zip);
      return new FunctionPackage(
          file,
          zip.length,
          Base64.getEncoder().encodeToString(digest),
          HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
