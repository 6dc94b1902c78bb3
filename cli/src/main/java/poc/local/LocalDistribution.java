package poc.local;

/**
 * A distribution and where it answers.
 *
 * @param port of 127.0.0.1, over TLS and without
 */
public record LocalDistribution(String id, String comment, int port) {

  static String host(int port) {
    return "127.0.0.1:" + port;
  }
}
