package poc.local;

import java.util.random.RandomGenerator;

/** Ids as the services make them. */
record Ids(RandomGenerator random) {

  private static final String LOWER = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ALL = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** Ten lower-case letters and digits, as API Gateway names what it keeps. */
  String id() {
    return draw(LOWER, 10);
  }

  /** As CloudFront names distributions. */
  String distributionId() {
    return "E" + draw(UPPER, 13);
  }

  /** Forty letters and digits. */
  String apiKeyValue() {
    return draw(ALL, 40);
  }

  private String draw(String alphabet, int length) {
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return out.toString();
  }
}
