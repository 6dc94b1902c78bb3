package poc.deploy;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poc.cloud.ApiMethod;
import poc.product.Adoption;

/** Which methods of an API that someone else made call which function. */
final class AdoptedApi {

  private static final Pattern CALL =
      Pattern.compile("(?:.*:function:)?([A-Za-z0-9_-]+)(?::([^/:]+))?(?:/invocations)?");

  private final List<ApiMethod> methods;
  private final String function;

  AdoptedApi(List<ApiMethod> methods, Adoption adoption) {
    this.methods = methods;
    this.function = adoption.function();
  }

  /** The paths whose methods call the function. */
  List<String> resources() {
    return List.copyOf(
        new TreeSet<>(
            methods.stream()
                .filter(m -> call(m).filter(c -> c.group(1).equals(function)).isPresent())
                .map(ApiMethod::path)
                .toList()));
  }

  /** The names of all functions that the API calls, sorted. */
  List<String> functions() {
    return List.copyOf(
        new TreeSet<>(
            methods.stream().flatMap(m -> call(m).stream()).map(c -> c.group(1)).toList()));
  }

  /** The version or alias that a method calls in place of {@code $LATEST}, if any does. */
  Optional<String> qualifier() {
    return methods.stream()
        .flatMap(m -> call(m).stream())
        .filter(c -> c.group(1).equals(function) && c.group(2) != null)
        .map(c -> c.group(2))
        .filter(qualifier -> !qualifier.equals("$LATEST"))
        .findFirst();
  }

  private static Optional<Matcher> call(ApiMethod method) {
    return method.target().map(CALL::matcher).filter(Matcher::matches);
  }
}
