package poc.local;

import java.net.URI;
import poc.cloud.Website;

/**
 * A bucket whose website hosting is on.
 *
 * @param port where it answers on 127.0.0.1
 */
public record LocalWebsite(String bucket, Website website, int port) {

  /** Without a slash at the end. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }
}
