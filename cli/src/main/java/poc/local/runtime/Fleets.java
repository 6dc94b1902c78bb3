package poc.local.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import poc.local.runtime.FunctionCode.Deployed;

/** Which fleet answers for which alias. When an alias moves, its old fleet is retired. */
final class Fleets {

  private record Alias(String function, String name) {}

  /** A fleet and what its sandboxes run. */
  record Current(Deployed deployed, Fleet fleet) {}

  private final FunctionCode code;
  private final BiFunction<String, Deployed, Fleet> newFleet;
  private final Map<Alias, Current> current = new ConcurrentHashMap<>();
  private final Set<Fleet> retired = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /**
   * @param newFleet makes a fleet for a function's name and what is deployed
   */
  Fleets(FunctionCode code, BiFunction<String, Deployed, Fleet> newFleet) {
    this.code = code;
    this.newFleet = newFleet;
  }

  /** The fleet of what the alias points at now; empty if it points at nothing. */
  Optional<Current> find(String function, String alias) {
    return Optional.ofNullable(
        current.compute(new Alias(function, alias), (name, old) -> update(name, old)));
  }

  private @Nullable Current update(Alias name, @Nullable Current old) {
    Optional<Deployed> deployed =
        stopped ? Optional.empty() : code.find(name.function(), name.name());
    if (old != null && deployed.filter(old.deployed()::equals).isPresent()) {
      return old;
    }
    if (old != null) {
      retired.add(old.fleet());
      old.fleet().retire();
    }
    return deployed.map(d -> new Current(d, newFleet.apply(name.function(), d))).orElse(null);
  }

  /**
   * Stops sandboxes that were idle for so long, and retires fleets whose alias has moved; where one
   * was in use, has a sandbox started for its successor.
   */
  void tend(Duration idle) {
    for (Map.Entry<Alias, Current> entry : current.entrySet()) {
      Alias alias = entry.getKey();
      Fleet before = entry.getValue().fleet();
      boolean used = !before.isEmpty();
      find(alias.function(), alias.name())
          .filter(now -> used && now.fleet() != before)
          .ifPresent(now -> now.fleet().warm());
      before.reap(idle);
    }
    retired.removeIf(Fleet::isEmpty);
  }

  /** Stops every sandbox and waits until none is left. Nothing is found from then on. */
  void stop() throws InterruptedException {
    stopped = true;
    for (Alias alias : List.copyOf(current.keySet())) {
      find(alias.function(), alias.name());
    }
    for (Fleet fleet : retired) {
      fleet.stop();
    }
  }
}
