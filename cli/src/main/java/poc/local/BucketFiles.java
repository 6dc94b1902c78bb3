package poc.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import poc.cloud.AbsentBucketException;
import poc.cloud.Tags;
import poc.cloud.Website;

/** Where each bucket lies in the folder, and what is written of it beside its objects. */
record BucketFiles(Folder folder) {

  static final String KIND = "buckets";
  static final String STATE = "bucket.json";

  /**
   * What is written of a bucket.
   *
   * @param port where its website answers; absent if there is none
   */
  record State(String name, Tags tags, @Nullable Website website, @Nullable Integer port) {

    Optional<LocalWebsite> served() {
      return website == null || port == null
          ? Optional.empty()
          : Optional.of(new LocalWebsite(name, website, port));
    }
  }

  Optional<State> state(String name) {
    return folder.read(stateFile(name), State.class);
  }

  /** Every bucket's, in the order of names. */
  Stream<State> states() {
    return folder.list(folder.at(KIND)).stream()
        .flatMap(bucket -> folder.read(bucket.resolve(STATE), State.class).stream());
  }

  /**
   * What is written of a bucket that must be there.
   *
   * @throws AbsentBucketException if it is not
   */
  State existing(String name) {
    return state(name).orElseThrow(() -> new AbsentBucketException(name, null));
  }

  void write(State state) {
    folder.write(stateFile(state.name()), state);
  }

  void change(String name, UnaryOperator<State> change) {
    folder.exclusively(() -> write(change.apply(existing(name))));
  }

  ObjectStore objects(String bucket) {
    return new ObjectStore(folder, objectsOf(bucket));
  }

  boolean isEmpty(String name) {
    return folder.list(objectsOf(name)).isEmpty();
  }

  void delete(String name) {
    folder.delete(directory(name));
  }

  Path readersFile(String name) {
    return directory(name).resolve("readers.json");
  }

  private Path objectsOf(String bucket) {
    return directory(bucket).resolve("objects");
  }

  private Path stateFile(String name) {
    return directory(name).resolve(STATE);
  }

  private Path directory(String name) {
    return folder.at(KIND, name);
  }
}
