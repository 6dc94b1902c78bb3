package poc.cloud;

import java.util.OptionalInt;

/**
 * A log group.
 *
 * @param retentionDays after how many days events go; empty if they stay for ever
 */
public record LogGroup(String name, OptionalInt retentionDays) {}
