package poc.local.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a deployment package. */
final class Archive {

  /** Lambda's limit for code, unpacked: 250 MB. */
  private static final long LIMIT = 262_144_000;

  private Archive() {}

  /**
   * Unpacks a zip into a folder that does not exist yet.
   *
   * @throws IOException if an entry's name leads out of the folder, the whole is larger than Lambda
   *     allows, or the zip cannot be read
   */
  static void unpack(Path zip, Path folder) throws IOException {
    Files.createDirectory(folder);
    long room = LIMIT;
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        Path target = target(folder, entry);
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.resolveSibling("."));
          try (InputStream in = file.getInputStream(entry)) {
            room = copy(in, target, room);
          }
        }
      }
    }
  }

  private static Path target(Path folder, ZipEntry entry) throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder.normalize()) || entry.getName().contains("\\")) {
      throw new IOException("The zip has an entry that leads out of it: " + entry.getName());
    }
    return target;
  }

  private static long copy(InputStream in, Path target, long room) throws IOException {
    byte[] buffer = new byte[8192];
    long left = room;
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        left -= n;
        if (left < 0) {
          throw new IOException("The code is larger than " + LIMIT + " bytes when unpacked");
        }
        out.write(buffer, 0, n);
      }
    }
    return left;
  }
}
