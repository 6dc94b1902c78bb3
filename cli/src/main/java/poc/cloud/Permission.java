package poc.cloud;

/**
 * Lets a service call a function.
 *
 * @param statementId the permission's name, letters, digits, hyphens and underscores
 * @param principal the service, such as {@code apigateway.amazonaws.com}
 * @param sourceArn for what it may call; empty for anything
 */
public record Permission(String statementId, String principal, String sourceArn) {}
