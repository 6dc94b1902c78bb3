package poc.aws.emulator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Configurations that CloudFront keeps under ids, and deletes only while nothing uses them. */
final class KeptConfigs {

  /** One of them; {@code config} is its XML. */
  record Kept(String id, String config, String eTag) {

    String name() {
      return Xml.parse(config).text("Name");
    }
  }

  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final Function<Call, Answer> absent;

  KeptConfigs(Function<Call, Answer> absent) {
    this.absent = absent;
  }

  boolean has(String id) {
    return kept.containsKey(id);
  }

  boolean hasName(String name) {
    return kept.values().stream().anyMatch(one -> one.name().equals(name));
  }

  Collection<Kept> all() {
    return kept.values();
  }

  Kept create(String config) {
    return save(CloudFrontPart.newId(), config);
  }

  Kept save(String id, String config) {
    Kept saved = new Kept(id, config, CloudFrontPart.newETag());
    kept.put(id, saved);
    return saved;
  }

  /** What is kept under an id, if any. */
  Answer with(Call call, String id, Function<Kept, Answer> answer) {
    Kept found = kept.get(id);
    return found == null ? absent.apply(call) : answer.apply(found);
  }

  /** A write, which must say of which version it is. */
  Answer write(Call call, String id, Function<Kept, Answer> answer) {
    return with(
        call,
        id,
        found -> CloudFrontPart.stale(call, found.eTag()).orElseGet(() -> answer.apply(found)));
  }

  Answer delete(Call call, String id, Predicate<Kept> used, Answer inUse) {
    return write(
        call,
        id,
        found -> {
          if (used.test(found)) {
            return inUse;
          }
          kept.remove(found.id());
          return Answer.empty(204);
        });
  }
}
