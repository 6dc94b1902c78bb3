package poc.cloud;

/**
 * A certificate.
 *
 * @param status such as {@code ISSUED} or {@code PENDING_VALIDATION}
 */
public record Certificate(String arn, String status, Tags tags) {

  public boolean issued() {
    return status.equals(CertificateState.ISSUED);
  }
}
