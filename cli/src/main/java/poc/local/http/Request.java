package poc.local.http;

/**
 * A request as it came in.
 *
 * @param method in upper case
 * @param secure whether it came over TLS
 * @param path as sent, not decoded, without the query
 * @param query as sent, not decoded; empty if there is none
 * @param clientIp who asks
 */
public record Request(
    String method,
    boolean secure,
    String path,
    String query,
    Fields headers,
    Body body,
    String clientIp) {

  /** Whether it asks for something to read: GET or HEAD. */
  public boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  public Request withPath(String path) {
    return new Request(method, secure, path, query, headers, body, clientIp);
  }

  public Request withQuery(String query) {
    return new Request(method, secure, path, query, headers, body, clientIp);
  }

  public Request withHeaders(Fields headers) {
    return new Request(method, secure, path, query, headers, body, clientIp);
  }
}
