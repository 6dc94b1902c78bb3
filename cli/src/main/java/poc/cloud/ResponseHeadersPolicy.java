package poc.cloud;

/** Headers that CloudFront adds to answers. */
public record ResponseHeadersPolicy(String id, String name, SecurityHeaders headers) {}
