package poc.product;

/**
 * What is logged, and for how long.
 *
 * @param retentionDays one of the numbers of days that CloudWatch Logs knows
 * @param access whether the stage writes a line a request; the account must have a role for it
 */
public record Logs(int retentionDays, boolean access) {}
