package poc.publish;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectSummary;
import poc.cloud.StoredObject;

/**
 * What a bucket holds, as far as is known: what was published says which bytes an object has, as
 * long as the listing has the same ETag. An ETag is never taken for a digest. Of an object that is
 * not the one that was published, a closer look may tell more.
 *
 * @param listed by key
 * @param looked by key
 */
record Observed(
    Builds builds, Map<String, ObjectSummary> listed, Map<String, StoredObject> looked) {

  static Observed of(Builds builds, List<ObjectSummary> listed) {
    return new Observed(
        builds, listed.stream().collect(toMap(ObjectSummary::key, Function.identity())), Map.of());
  }

  Observed with(Map<String, StoredObject> closer) {
    return new Observed(builds, listed, closer);
  }

  /**
   * An object's state.
   *
   * @param sha256 hex digest; empty if it is not known
   * @param headers empty if they are not known
   */
  record State(String eTag, long size, Optional<String> sha256, Optional<ObjectHeaders> headers) {

    /** Whether only a digest could tell. */
    boolean mayBe(SiteFile file) {
      return sha256.isEmpty() && size == file.size();
    }
  }

  Optional<State> state(String key) {
    ObjectSummary object = listed.get(key);
    if (object == null) {
      return Optional.empty();
    }
    if (isAsPublished(key)) {
      SiteManifest.Entry entry = builds.entry(key).orElseThrow();
      return Optional.of(
          new State(
              object.eTag(),
              object.size(),
              Optional.of(entry.sha256()),
              Optional.of(entry.headers())));
    }
    return Optional.of(
        Optional.ofNullable(looked.get(key))
            .map(
                o ->
                    new State(
                        o.summary().eTag(),
                        o.summary().size(),
                        o.sha256(),
                        Optional.of(o.headers())))
            .orElseGet(
                () -> new State(object.eTag(), object.size(), Optional.empty(), Optional.empty())));
  }

  /** Whether an object is there, and the one that was published. */
  boolean isAsPublished(String key) {
    ObjectSummary object = listed.get(key);
    return object != null
        && builds.entry(key).filter(e -> e.eTag().equals(object.eTag())).isPresent();
  }

  /** Which of these files only a closer look can tell from what is there. */
  List<String> doubtful(List<SiteFile> desired) {
    return desired.stream()
        .filter(file -> state(file.key()).filter(state -> state.mayBe(file)).isPresent())
        .map(SiteFile::key)
        .toList();
  }
}
