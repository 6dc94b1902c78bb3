package poc.cloud;

import java.time.Instant;
import java.util.Optional;

/**
 * How a certificate stands.
 *
 * @param status such as {@code ISSUED} or {@code PENDING_VALIDATION}
 * @param notAfter when it ends; empty before it is issued
 */
public record CertificateState(String arn, String status, Optional<Instant> notAfter) {

  public static final String ISSUED = "ISSUED";
}
