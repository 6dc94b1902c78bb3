package poc.cloud;

import java.time.Duration;
import java.util.Map;

/**
 * What a function is configured with, beside its code.
 *
 * @param name 1 to 64 letters, digits, hyphens and underscores
 * @param runtime Lambda's name of the runtime, such as {@code java17}
 * @param handler the handler's class, as {@code package.Class::method} or {@code package.Class}
 * @param role the name of the role that it runs as
 * @param architecture {@code x86_64} or {@code arm64}; goes with the code, not with the settings
 * @param memoryMib 128 to 10,240 MiB
 * @param timeout 1 s to 15 min, whole seconds
 * @param environment environment variables
 */
public record FunctionSettings(
    String name,
    String runtime,
    String handler,
    String role,
    String architecture,
    int memoryMib,
    Duration timeout,
    Map<String, String> environment) {

  public FunctionSettings {
    environment = Map.copyOf(environment);
  }

  public FunctionSettings withArchitecture(String other) {
    return new FunctionSettings(
        name, runtime, handler, role, other, memoryMib, timeout, environment);
  }
}
