package poc.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the files of a site are published.
 *
 * @param cache from globs to values of {@code Cache-Control}; the first glob that matches counts
 * @param keep how many earlier builds keep their files, 0 to 1000
 * @param maxDelete how many files one run may delete, 0 to 1,000,000
 * @param compress in which ways compressed copies are put beside the files
 */
public record Publishing(
    Map<String, String> cache, int keep, int maxDelete, List<Coding> compress) {

  public Publishing {
    cache = Collections.unmodifiableMap(new LinkedHashMap<>(cache));
    compress = List.copyOf(compress);
  }

  /**
   * What a command's options say instead, and this where they are silent; their globs are looked at
   * first.
   *
   * @throws ConfigurationException naming the option and what is allowed
   */
  public Publishing with(
      Map<String, String> moreCache,
      Optional<Integer> otherKeep,
      Optional<Integer> otherMaxDelete,
      Optional<List<String>> otherCompress) {
    Map<String, String> all = new LinkedHashMap<>();
    moreCache.forEach(
        (glob, value) ->
            all.put(
                PublishingRules.glob("--cache", glob),
                PublishingRules.cacheControl("--cache " + glob, value)));
    cache.forEach(all::putIfAbsent);
    return new Publishing(
        all,
        otherKeep.map(n -> PublishingRules.keep("--keep", n)).orElse(keep),
        otherMaxDelete.map(n -> PublishingRules.maxDelete("--max-delete", n)).orElse(maxDelete),
        otherCompress.map(names -> PublishingRules.codings("--compress", names)).orElse(compress));
  }
}
