package poc.cloud;

/**
 * What is not allowed.
 *
 * @param action such as {@code lambda:CreateFunction}
 * @param explicit whether a policy denies it, so that allowing it elsewhere does not help
 */
public record Denial(String action, String resource, boolean explicit) {}
