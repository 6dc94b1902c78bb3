package poc.deploy;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;

/** What a page may load, run and call: its own files, and its API. */
final class ContentSecurityPolicy {

  private ContentSecurityPolicy() {}

  /**
   * The policy of a page without scripts and styles of others.
   *
   * @param apis URLs of the API on other origins; none if it answers on the page's own
   */
  static String of(List<URI> apis) {
    TreeSet<String> origins = new TreeSet<>();
    apis.forEach(api -> origins.add(api.getScheme() + "://" + api.getRawAuthority()));
    String callable = origins.isEmpty() ? "" : " " + String.join(" ", origins);
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; manifest-src 'self'; connect-src 'self'"
        + callable
        + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }
}
