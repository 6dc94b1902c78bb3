package poc.cloud;

/**
 * A custom domain name.
 *
 * @param certificateArn the certificate that it shows
 * @param regionalDomainName the name that the domain's own DNS entry must point at
 */
public record DomainName(
    String name, String certificateArn, String regionalDomainName, Tags tags) {}
