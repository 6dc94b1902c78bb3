package poc.cloud;

import java.time.Duration;

/**
 * What browsers are told to be careful about; each in place of what the origin says.
 *
 * @param strictTransport for how long a browser speaks HTTPS alone with the host, whole seconds
 * @param contentSecurityPolicy what a page may load, run and call
 * @param frameOptions {@code DENY} or {@code SAMEORIGIN}
 * @param referrerPolicy such as {@code strict-origin-when-cross-origin}
 * @param contentTypeOptions whether browsers must not guess types
 */
public record SecurityHeaders(
    Duration strictTransport,
    String contentSecurityPolicy,
    String frameOptions,
    String referrerPolicy,
    boolean contentTypeOptions) {}
