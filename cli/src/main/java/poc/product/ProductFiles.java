package poc.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes into a {@code poc.yaml} what a command found out. */
public final class ProductFiles {

  private ProductFiles() {}

  /**
   * Adds what is adopted to a file, which is made if it is not there. No other line is touched; a
   * file that says the same already stays as it is.
   *
   * @param origins pages that may call; left out where the file names origins of its own
   * @return whether the file was written
   * @throws ConfigurationException if the file cannot be meant, adopts something else, or is
   *     written in a way that lines cannot be added to
   * @throws IOException if the file cannot be written
   */
  public static boolean withAdoption(Path file, Adoption adoption, List<String> origins)
      throws IOException {
    String before = Files.exists(file) ? ProductFile.text(file) : "";
    String name = String.valueOf(file.getFileName());
    String after = new AdoptionText(name, before).with(adoption, origins);
    if (after.equals(before)) {
      return false;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.write(part, after.getBytes(StandardCharsets.UTF_8));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return true;
  }
}
