package poc.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import poc.cloud.CloudException;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig;
import poc.cloud.DistributionSummary;
import poc.cloud.Distributions;
import poc.cloud.Tags;

/**
 * Distributions in the folder {@code distributions}: {@code distribution.json} exists as long as
 * the distribution does; beside it lies {@code invalidations.json}. Edges of this machine look at
 * both before each answer, so that what is saved has reached them at once.
 */
public final class LocalDistributions implements Distributions {

  static final String KIND = "distributions";
  static final String STATE = "distribution.json";

  private final Folder folder;
  private final PortBook ports;
  private final Ids ids;
  private final DistributionRules rules;

  LocalDistributions(Folder folder, PortBook ports, Ids ids, DistributionRules rules) {
    this.folder = folder;
    this.ports = ports;
    this.ids = ids;
    this.rules = rules;
  }

  @Override
  public List<DistributionSummary> listDistributions() {
    return states()
        .map(State::distribution)
        .map(
            d ->
                new DistributionSummary(
                    d.id(), d.arn(), d.domainName(), d.config().aliases(), d.config().comment()))
        .toList();
  }

  /** Every distribution and the port at which its edge answers. */
  public List<LocalDistribution> listeners() {
    return states()
        .map(s -> new LocalDistribution(s.id(), s.config().comment(), s.port()))
        .toList();
  }

  @Override
  public Optional<Distribution> getDistribution(String id) {
    return state(id).map(State::distribution);
  }

  @Override
  public Distribution createDistribution(DistributionConfig config, Tags tags) {
    rules.check(config);
    return folder.exclusively(
        () -> {
          checkAliases(config, "");
          State made = new State(ids.distributionId(), ids.id(), config, tags, ports.choose());
          write(made);
          return made.distribution();
        });
  }

  @Override
  public Distribution updateDistribution(String id, String eTag, DistributionConfig config) {
    rules.check(config);
    return folder.exclusively(
        () -> {
          if (!existing(id, "update").eTag().equals(eTag)) {
            throw new CloudException(
                "Cannot update distribution " + id + ": it was changed meanwhile by someone else");
          }
          checkAliases(config, id);
          return change(id, "update", s -> new State(id, ids.id(), config, s.tags(), s.port()))
              .distribution();
        });
  }

  @Override
  public void tagDistribution(String arn, Tags tags) {
    change(
        arn.substring(arn.lastIndexOf('/') + 1),
        "tag",
        s -> new State(s.id(), s.eTag(), s.config(), merged(s.tags(), tags), s.port()));
  }

  /** What is saved has reached the edges of this machine already. */
  @Override
  public void waitUntilDeployed(String id) {
    existing(id, "wait for");
  }

  @Override
  public void deleteDistribution(String id) {
    folder.delete(folder.at(KIND, id));
  }

  @Override
  public String createInvalidation(String id, List<String> paths) {
    DistributionRules.checkPaths(paths);
    return folder.exclusively(
        () -> {
          existing(id, "invalidate paths of");
          List<Invalidation> all = new ArrayList<>(invalidations(id));
          Invalidation made = new Invalidation(ids.id(), List.copyOf(paths));
          all.add(made);
          folder.write(invalidationsFile(id), all);
          return made.id();
        });
  }

  /** No edge of this machine answers anything that was invalidated before. */
  @Override
  public void waitForInvalidation(String id, String invalidationId) {
    boolean known = invalidations(id).stream().anyMatch(i -> i.id().equals(invalidationId));
    if (!known) {
      throw new CloudException(
          "Distribution %s has no invalidation %s".formatted(id, invalidationId));
    }
  }

  /** The paths of every invalidation, in their order. */
  List<List<String>> invalidatedPaths(String id) {
    return invalidations(id).stream().map(Invalidation::paths).toList();
  }

  /**
   * Gives a distribution another port, since another program has the one that is recorded.
   *
   * @return the new port
   */
  public int reassignPort(String id) {
    return folder.exclusively(
        () -> {
          int port = ports.choose();
          return change(
                  id,
                  "change the port of",
                  s -> new State(id, s.eTag(), s.config(), s.tags(), port))
              .port();
        });
  }

  private static Tags merged(Tags old, Tags added) {
    Map<String, String> values = new HashMap<>(old.values());
    values.putAll(added.values());
    return new Tags(values);
  }

  private void checkAliases(DistributionConfig config, String id) {
    states()
        .filter(other -> !other.id().equals(id))
        .flatMap(other -> other.config().aliases().stream())
        .filter(config.aliases()::contains)
        .findFirst()
        .ifPresent(
            alias -> {
              throw new CloudException("Another distribution answers to " + alias + " already");
            });
  }

  private State change(String id, String attempt, UnaryOperator<State> change) {
    return folder.exclusively(
        () -> {
          State changed = change.apply(existing(id, attempt));
          write(changed);
          return changed;
        });
  }

  private void write(State state) {
    folder.write(stateFile(state.id()), state);
  }

  private Stream<State> states() {
    return folder.list(folder.at(KIND)).stream()
        .flatMap(one -> folder.read(one.resolve(STATE), State.class).stream());
  }

  private State existing(String id, String attempt) {
    return state(id)
        .orElseThrow(
            () ->
                new CloudException(
                    "Cannot " + attempt + " distribution " + id + ": there is none of that id"));
  }

  private Optional<State> state(String id) {
    return folder.read(stateFile(id), State.class);
  }

  private List<Invalidation> invalidations(String id) {
    return folder.read(invalidationsFile(id), Invalidation[].class).map(List::of).orElse(List.of());
  }

  private Path stateFile(String id) {
    return folder.at(KIND, id).resolve(STATE);
  }

  private Path invalidationsFile(String id) {
    return folder.at(KIND, id).resolve("invalidations.json");
  }

  private record Invalidation(String id, List<String> paths) {}

  private record State(String id, String eTag, DistributionConfig config, Tags tags, int port) {

    Distribution distribution() {
      return new Distribution(
          id,
          LocalCloud.ACCOUNT.distributionArn(id),
          LocalDistribution.host(port),
          eTag,
          true,
          config,
          tags);
    }
  }
}
