package poc.cloud;

/**
 * Who is calling.
 *
 * @param arn of a user, a session of a role, or the account's root
 */
public record Caller(String arn, Account account) {}
