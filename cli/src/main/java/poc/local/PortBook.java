package poc.local;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives ports to the resources of a folder; use it inside {@link Folder#exclusively}. */
record PortBook(Folder folder, Ports ports) {

  /** A port that no resource of the folder has. */
  int choose() {
    return ports.choose(taken());
  }

  private Set<Integer> taken() {
    return Stream.of(folder.at(LocalBuckets.KIND), folder.at(LocalRestApis.KIND))
        .flatMap(kind -> folder.list(kind).stream())
        .flatMap(
            resource -> Stream.of(LocalBuckets.STATE, LocalRestApis.STATE).map(resource::resolve))
        .flatMap(state -> folder.read(state, Ported.class).stream())
        .map(Ported::port)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What the state files of resources with a port have in common. */
  private record Ported(@Nullable Integer port) {}
}
