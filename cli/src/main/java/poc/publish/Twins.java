package poc.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.product.Coding;

/**
 * Compressed copies of a site's text files, each beside its file, under its name and {@code .gz} or
 * {@code .br}.
 */
public final class Twins {

  /** In bytes; of less, there is nothing to gain. */
  static final long SMALLEST = 1_000;

  private static final Set<String> TEXTS = Set.of("application/json", "application/xml");

  private Twins() {}

  /**
   * Files and their twins. A twin is there for texts of 1000 bytes or more that become smaller by
   * it, unless a file has its name.
   *
   * @throws CloudException if this machine cannot compress so, or a file cannot be read
   */
  public static List<SiteFile> with(Collection<Coding> codings, List<SiteFile> files) {
    if (codings.isEmpty()) {
      return files;
    }
    codings.forEach(Compression::require);
    Set<String> keys = files.stream().map(SiteFile::key).collect(Collectors.toSet());
    Stream<SiteFile> twins =
        files.parallelStream()
            .filter(Twins::worthwhile)
            .flatMap(file -> codings.stream().flatMap(coding -> twin(file, coding, keys).stream()));
    return Stream.concat(files.stream(), twins.toList().stream()).toList();
  }

  /** What a twin's key is without its suffix; another key stays. */
  static String plain(String key) {
    for (Coding coding : Coding.values()) {
      if (key.endsWith(coding.suffix())) {
        return key.substring(0, key.length() - coding.suffix().length());
      }
    }
    return key;
  }

  /** What twins of a file would be called. */
  static List<String> keys(String key) {
    return Stream.of(Coding.values()).map(coding -> key + coding.suffix()).toList();
  }

  /** The twin as it is now. */
  static SiteFile of(SiteFile plain, Coding coding) {
    try {
      CompressedContent content = CompressedContent.of(plain, coding);
      return new SiteFile(
          plain.key() + coding.suffix(),
          content.length(),
          content.sha256(),
          new ObjectHeaders(
              plain.headers().contentType(),
              plain.headers().cacheControl(),
              Optional.of(coding.token())),
          content);
    } catch (IOException e) {
      throw new CloudException("could not compress " + plain.key() + ": " + e.getMessage(), e);
    }
  }

  private static Optional<SiteFile> twin(SiteFile file, Coding coding, Set<String> keys) {
    String key = file.key() + coding.suffix();
    return keys.contains(key) || key.getBytes(UTF_8).length > Folder.LONGEST_KEY
        ? Optional.empty()
        : Optional.of(of(file, coding)).filter(twin -> twin.size() < file.size());
  }

  private static boolean worthwhile(SiteFile file) {
    String type = file.headers().contentType().split(";", 2)[0].toLowerCase(Locale.ROOT);
    return file.size() >= SMALLEST
        && file.headers().contentEncoding().isEmpty()
        && (type.startsWith("text/")
            || type.endsWith("+json")
            || type.endsWith("+xml")
            || TEXTS.contains(type));
  }
}
