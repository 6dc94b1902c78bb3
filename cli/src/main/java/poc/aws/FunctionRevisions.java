package poc.aws;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import poc.cloud.CloudException;
import poc.cloud.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;

/**
 * Functions as they were read last. One that is changed must still be so, by its revision id:
 * nobody else's change is overwritten unseen.
 */
final class FunctionRevisions {

  private static final String LATEST = "$LATEST";

  private final FunctionStates states;
  private final LambdaSettings settings;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  FunctionRevisions(FunctionStates states, LambdaSettings settings) {
    this.states = states;
    this.settings = settings;
  }

  FunctionConfiguration read(GetFunctionResponse found) {
    FunctionConfiguration configuration = settings.function(found);
    if (found.configuration().revisionId() != null) {
      seen.put(
          found.configuration().functionName(),
          new Seen(found.configuration().revisionId(), configuration));
    }
    return configuration;
  }

  /** Reads a function when all that was begun with it is done. */
  FunctionConfiguration settled(String name) {
    return read(states.settled(name, LATEST, "change the function " + name));
  }

  /** Lets the next change be made whatever there is. */
  void forget(String name) {
    seen.remove(name);
  }

  /**
   * Changes a function, and waits until it has settled.
   *
   * @param change takes the revision id that the function must have; null for any
   * @param done whether the function is as the change leaves it: then an answer was lost before
   * @throws CloudException if someone else has changed it otherwise since it was read
   */
  FunctionConfiguration update(
      String name,
      String attempt,
      Function<@Nullable String, Object> change,
      Predicate<FunctionConfiguration> done) {
    Optional<Seen> before = Optional.ofNullable(seen.get(name));
    try {
      return changed(name, attempt, change);
    } catch (CloudException e) {
      if (!(e.getCause() instanceof PreconditionFailedException)) {
        throw e;
      }
      FunctionConfiguration now = settled(name);
      if (done.test(now)) {
        return now;
      }
      if (before.filter(b -> b.configuration().equals(now)).isPresent()) {
        return changed(name, attempt, change);
      }
      throw new CloudException(
          "could not %s: someone else has changed it in the meantime. Run the command again, to see"
                  .formatted(attempt)
              + " what would change now.",
          e);
    }
  }

  private FunctionConfiguration changed(
      String name, String attempt, Function<@Nullable String, Object> change) {
    states.whenSettled(
        name,
        attempt,
        () -> change.apply(Optional.ofNullable(seen.get(name)).map(Seen::revision).orElse(null)));
    return settled(name);
  }

  /** A function as it was read last. Its revision changes with its state, too. */
  private record Seen(String revision, FunctionConfiguration configuration) {}
}
