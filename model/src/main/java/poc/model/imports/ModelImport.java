package poc.model.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import poc.model.rds.RdsException;
import poc.model.rds.RdsFile;

/** From a file that another program wrote to a model. */
public final class ModelImport {
  private static final int LONGEST_START = 256;
  private static final int MOST_XML = 16 << 20;

  private ModelImport() {}

  /**
   * Reads a binomial {@code glm} that R's {@code saveRDS} wrote, or a logistic regression in PMML.
   *
   * @param data the CSV file that a model in PMML was fitted to; R's files need none
   * @throws ImportException if the file holds neither, or a model that a model file cannot hold
   * @throws IOException if a file cannot be read
   */
  public static Imported read(Path file, Optional<Path> data) throws IOException {
    return isXml(file) ? PmmlImport.of(document(file), data) : ofR(file);
  }

  private static Imported ofR(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      RdsFile rds = RdsFile.read(in);
      in.transferTo(OutputStream.nullOutputStream());
      String digest = "sha256:" + HexFormat.of().formatHex(in.getMessageDigest().digest());
      return RGlmImport.of(rds, digest);
    } catch (RdsException e) {
      throw new ImportException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether the first thing in the file, byte order mark and blanks aside, opens a tag. */
  private static boolean isXml(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(LONGEST_START), StandardCharsets.ISO_8859_1);
      return start
          .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
          .replace("\0", "")
          .stripLeading()
          .startsWith("<");
    }
  }

  private static byte[] document(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] document = in.readNBytes(MOST_XML + 1);
      if (document.length > MOST_XML) {
        throw new ImportException("holds more than " + (MOST_XML >> 20) + " MiB of XML");
      }
      return document;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
