package poc.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an account and the way to it are like: questions of AWS that change nothing. */
public interface Inspection {

  /** What AWS calls the region, such as {@code Europe (Frankfurt)}; empty if it is not known. */
  Optional<String> regionName();

  /**
   * AWS's clock, to the second. Needs no credentials.
   *
   * @throws CloudException if AWS does not answer
   */
  Instant date();

  /**
   * Who is calling.
   *
   * @throws AccessException if there are no credentials, or AWS does not accept them
   */
  Caller getCallerIdentity();

  /**
   * The ARN of a role, with its path.
   *
   * @throws CloudException if there is none, or it may not be looked at
   */
  String getRoleArn(String roleName);

  /**
   * What a policy would need and a principal's policies do not allow; none if all is allowed.
   * Policies of a session count not, nor those of resources.
   *
   * @param principalArn of a user or a role
   * @throws AccessException if the caller may not simulate
   * @throws CloudException if it cannot be simulated
   */
  List<Denial> simulatePrincipalPolicy(String principalArn, PolicyDocument needed);

  /**
   * Asks whether a function's code could be replaced, without doing so.
   *
   * @return false if there is no such function
   * @throws AccessException if it may not be replaced
   */
  boolean dryRunUpdateFunctionCode(String functionName);

  /** What AWS Lambda grants the account in this region. */
  AccountSettings getAccountSettings();

  /** Every certificate for a domain, by its own name or a wildcard, in whatever state. */
  List<CertificateState> listCertificates(String domain);

  /** A certificate; empty if there is none. */
  Optional<CertificateState> describeCertificate(String arn);

  /** As {@link #listCertificates}, in us-east-1, where CloudFront looks for them. */
  List<CertificateState> listEdgeCertificates(String domain);

  /** As {@link #describeCertificate}, in us-east-1. */
  Optional<CertificateState> describeEdgeCertificate(String arn);

  /**
   * The ARN of the role by which API Gateway writes logs in this region; empty if there is none.
   */
  Optional<String> getCloudWatchRole();
}
