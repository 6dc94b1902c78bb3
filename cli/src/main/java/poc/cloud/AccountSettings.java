package poc.cloud;

/**
 * What AWS Lambda grants an account in one region.
 *
 * @param codeSize bytes of all functions and versions that are kept
 * @param codeSizeLimit bytes that may be kept
 * @param concurrentExecutions how many requests may be answered at once
 * @param unreservedExecutions how many of them no function has for itself
 */
public record AccountSettings(
    long codeSize, long codeSizeLimit, int concurrentExecutions, int unreservedExecutions) {}
