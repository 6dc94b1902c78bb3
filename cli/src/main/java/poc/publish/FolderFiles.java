package poc.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import poc.cloud.CloudException;
import poc.cloud.FileContent;

/** The files of a folder, as they should be published. */
public final class FolderFiles {

  private FolderFiles() {}

  public static List<SiteFile> read(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).map(file -> file(folder, file)).toList();
    } catch (IOException e) {
      throw new CloudException("could not read the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  private static SiteFile file(Path folder, Path file) {
    String key = folder.relativize(file).toString().replace('\\', '/');
    return new SiteFile(key, sha256(file), Headers.of(key), new FileContent(file));
  }

  private static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new CloudException("could not read " + file + ": " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
