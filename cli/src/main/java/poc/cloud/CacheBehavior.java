package poc.cloud;

import java.util.Optional;

/**
 * How requests for some paths are answered.
 *
 * @param pathPattern such as {@code /api/*}; {@code *} for whatever no other pattern is of
 * @param originId who is asked
 * @param viewerProtocol {@code redirect-to-https}, {@code https-only} or {@code allow-all}
 * @param methods which HTTP methods are let through
 * @param compress whether answers are compressed for those who can read that
 * @param cachePolicy the id of the policy that says what is kept; empty for the older settings in
 *     its place
 * @param originRequestPolicy the id of the policy that says what the origin is told of the viewer
 * @param responseHeadersPolicy the id of the policy that says which headers are added
 * @param viewerRequest the ARN of the function that sees each request first
 */
public record CacheBehavior(
    String pathPattern,
    String originId,
    String viewerProtocol,
    Methods methods,
    boolean compress,
    Optional<String> cachePolicy,
    Optional<String> originRequestPolicy,
    Optional<String> responseHeadersPolicy,
    Optional<String> viewerRequest) {

  /** The pattern of whatever no other pattern is of. */
  public static final String REST = "*";

  /** The sets of methods that CloudFront can let through. */
  public enum Methods {
    /** GET and HEAD. */
    READ,
    /** Those and OPTIONS. */
    READ_AND_OPTIONS,
    /** All. */
    ALL
  }
}
