package poc.local;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives ports to the resources of a folder; use it inside {@link Folder#exclusively}. */
record PortBook(Folder folder, Ports ports) {

  /** The state file of each kind of resource that has a port. */
  private static final Map<String, String> STATES =
      Map.of(
          BucketFiles.KIND, BucketFiles.STATE,
          LocalRestApis.KIND, LocalRestApis.STATE,
          LocalDistributions.KIND, LocalDistributions.STATE);

  /** A port that no resource of the folder has. */
  int choose() {
    return ports.choose(taken());
  }

  private Set<Integer> taken() {
    return STATES.entrySet().stream()
        .flatMap(
            kind ->
                folder.list(folder.at(kind.getKey())).stream()
                    .map(resource -> resource.resolve(kind.getValue())))
        .flatMap(state -> folder.read(state, Ported.class).stream())
        .map(Ported::port)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What the state files of resources with a port have in common. */
  private record Ported(@Nullable Integer port) {}
}
