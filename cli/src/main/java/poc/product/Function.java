package poc.product;

import java.time.Duration;

/**
 * How the function runs.
 *
 * @param runtime {@code java17}, {@code java21} or {@code java25}
 * @param memoryMib 128 to 10,240 MiB
 * @param timeout 1 to 900 s
 */
public record Function(String runtime, int memoryMib, Duration timeout) {}
