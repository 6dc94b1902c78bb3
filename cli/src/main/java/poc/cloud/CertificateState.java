package poc.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a certificate stands.
 *
 * @param names of hosts, or wildcards of one level, such as {@code *.example.com}
 * @param status such as {@code ISSUED} or {@code PENDING_VALIDATION}
 * @param notAfter when it ends; empty before it is issued
 */
public record CertificateState(
    String arn, List<String> names, String status, Optional<Instant> notAfter) {

  public static final String ISSUED = "ISSUED";

  public CertificateState {
    names = List.copyOf(names);
  }

  /** Whether one of its names is the domain's, or its wildcard of one level. */
  public boolean holdsFor(String domain) {
    return names.stream().anyMatch(name -> holdsFor(name, domain));
  }

  /** Whether a certificate's name is the domain's, or its wildcard of one level. */
  public static boolean holdsFor(String name, String domain) {
    return name.equalsIgnoreCase(domain)
        || (name.startsWith("*.")
            && domain.indexOf('.') > 0
            && name.substring(1).equalsIgnoreCase(domain.substring(domain.indexOf('.'))));
  }
}
