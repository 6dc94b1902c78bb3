package poc.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import poc.cloud.CloudException;
import poc.cloud.ObjectLocation;

/** The zips of a function, each under its digest, so that one that is there never changes. */
record CodeStore(Folder folder, LocalBuckets buckets) {

  /** Where the zip of that digest lies. */
  static Path zip(Path function, String codeSha256) {
    return function
        .resolve("code")
        .resolve(HexFormat.of().formatHex(Base64.getDecoder().decode(codeSha256)) + ".zip");
  }

  /**
   * Copies a zip from a bucket.
   *
   * @return base64 of its SHA-256
   */
  String store(Path function, ObjectLocation location) {
    return folder.withNewFile(
        location.toString(),
        file -> {
          MessageDigest digest = Sha256.digest();
          try (InputStream in = new DigestInputStream(open(location), digest)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
          checkZip(file, location);
          String codeSha256 = Base64.getEncoder().encodeToString(digest.digest());
          folder.place(file, zip(function, codeSha256));
          return codeSha256;
        });
  }

  /** Removes every zip of a function that none of the digests names. */
  void keepOnly(Path function, Collection<String> digests) {
    Set<Path> kept = digests.stream().map(d -> zip(function, d)).collect(Collectors.toSet());
    folder.list(function.resolve("code")).stream()
        .filter(file -> !kept.contains(file))
        .forEach(folder::delete);
  }

  private InputStream open(ObjectLocation location) {
    return buckets
        .getObject(location)
        .orElseThrow(
            () -> new CloudException("Cannot read the code at " + location + ": no such object"));
  }

  private static void checkZip(Path file, ObjectLocation location) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() == 0) {
        throw new CloudException("The code at " + location + " is an empty zip");
      }
    } catch (ZipException e) {
      throw new CloudException("The code at " + location + " is no zip: " + e.getMessage(), e);
    }
  }
}
