package poc.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The page, its config.json and its assets, with the headers that make a new release visible at
 * once.
 */
final class PageChecks {

  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]*assets/[^\"]+)\"");
  private static final Pattern ASSET_TYPE =
      Pattern.compile("(text/(javascript|css)|image/|font/).*");

  private final Browser browser;
  private final URI page;
  private final Optional<String> configSha256;

  PageChecks(Browser browser, URI page, Optional<String> configSha256) {
    this.browser = browser;
    this.page = page;
    this.configSha256 = configSha256;
  }

  List<Check> run() {
    Answer html = browser.get(page, Map.of());
    return List.of(fresh("page", html, "text/html"), assets(html), config());
  }

  private Check config() {
    Answer answer = browser.get(page.resolve("config.json"), Map.of());
    Check check = fresh("config.json", answer, "application/json");
    if (check.passed() && configSha256.filter(d -> !d.equals(sha256(answer.body()))).isPresent()) {
      return new Check(check.name(), false, "it is not the one that was published");
    }
    return check;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Check fresh(String name, Answer answer, String type) {
    boolean passed =
        answer.status() == 200
            && answer.header("Content-Type").startsWith(type)
            && answer.header("Cache-Control").contains("no-cache");
    String seen = answer.summary() + ", " + caching(answer);
    return new Check(name, passed, passed ? seen : seen + "; should be 200 " + type + ", no-cache");
  }

  private Check assets(Answer html) {
    List<URI> assets = ASSET.matcher(html.body()).results().map(this::uri).toList();

    if (assets.isEmpty()) {
      return new Check("assets", false, "the page names none");
    }
    for (URI asset : assets) {
      Answer answer = browser.get(asset, Map.of());
      boolean passed =
          answer.status() == 200
              && ASSET_TYPE.matcher(answer.header("Content-Type")).matches()
              && answer.header("Cache-Control").contains("immutable");
      if (!passed) {
        return new Check(
            "assets",
            false,
            asset.getPath()
                + ": "
                + answer.summary()
                + ", "
                + caching(answer)
                + "; should be 200, immutable");
      }
    }
    return new Check("assets", true, assets.size() + " files, immutable");
  }

  private URI uri(MatchResult match) {
    return page.resolve(match.group(1));
  }

  private static String caching(Answer answer) {
    String value = answer.header("Cache-Control");
    return value.isEmpty() ? "no Cache-Control" : value;
  }
}
