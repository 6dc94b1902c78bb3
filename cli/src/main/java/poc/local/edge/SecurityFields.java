package poc.local.edge;

import poc.cloud.SecurityHeaders;
import poc.local.http.Fields;

/** A response headers policy as header fields, as CloudFront writes them. */
final class SecurityFields {

  private SecurityFields() {}

  static Fields of(SecurityHeaders policy) {
    Fields fields =
        Fields.NONE
            .with("Strict-Transport-Security", "max-age=" + policy.strictTransport().toSeconds())
            .with("Content-Security-Policy", policy.contentSecurityPolicy())
            .with("X-Frame-Options", policy.frameOptions())
            .with("Referrer-Policy", policy.referrerPolicy());
    return policy.contentTypeOptions() ? fields.with("X-Content-Type-Options", "nosniff") : fields;
  }
}
