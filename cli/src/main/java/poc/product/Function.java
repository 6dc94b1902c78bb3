package poc.product;

import java.time.Duration;
import java.util.Optional;

/**
 * How the function runs.
 *
 * @param name its name; left out, product and stage
 * @param runtime {@code java17}, {@code java21} or {@code java25}
 * @param architecture {@code x86_64} or {@code arm64}
 * @param memoryMib 128 to 10,240 MiB
 * @param timeout 1 to 900 s
 */
public record Function(
    Optional<String> name, String runtime, String architecture, int memoryMib, Duration timeout) {}
