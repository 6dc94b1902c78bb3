package poc.local.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import poc.cloud.CloudException;
import poc.cloud.ObjectLocation;
import poc.cloud.Website;
import poc.local.LocalBuckets;
import poc.local.ObjectFile;

/**
 * Answers as an S3 website endpoint does ("Hosting a static website using Amazon S3" in its user
 * guide): the object of that key; the index document of a folder, after a redirect where the path
 * lacks its slash; else the error document with status 404.
 */
final class WebsiteHandler implements HttpHandler {

  private final LocalBuckets buckets;
  private final String bucket;
  private volatile Website website;

  WebsiteHandler(LocalBuckets buckets, String bucket, Website website) {
    this.buckets = buckets;
    this.bucket = bucket;
    this.website = website;
  }

  /** From now on answers with these index and error documents. */
  void change(Website changed) {
    website = changed;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      SiteResponse response = new SiteResponse(exchange);
      try {
        answer(exchange, response);
      } catch (CloudException e) {
        response.problem(500, "InternalError", "The object cannot be read.");
      }
    }
  }

  private void answer(HttpExchange exchange, SiteResponse response) throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      response.problem(405, "MethodNotAllowed", "This resource takes GET and HEAD alone.");
      return;
    }
    String rawPath = Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("/");
    Optional<String> path = PathKey.decode(rawPath);
    if (path.isEmpty()) {
      response.problem(400, "InvalidURI", "The path cannot be decoded.");
      return;
    }
    answer(rawPath, path.get(), website, response);
  }

  private void answer(String rawPath, String path, Website site, SiteResponse response)
      throws IOException {
    boolean folder = path.isEmpty() || path.endsWith("/");
    Optional<ObjectFile> found = open(folder ? path + site.indexDocument() : path);
    if (found.isPresent()) {
      try (ObjectFile object = found.get()) {
        response.object(object);
      }
    } else if (!folder && exists(path + "/" + site.indexDocument())) {
      response.redirect(rawPath + "/");
    } else {
      missing(site, response);
    }
  }

  private void missing(Website site, SiteResponse response) throws IOException {
    Optional<ObjectFile> document = open(site.errorDocument());
    if (document.isEmpty()) {
      response.problem(404, "NoSuchKey", "There is no object of that key.");
      return;
    }
    try (ObjectFile object = document.get()) {
      response.errorDocument(object);
    }
  }

  private boolean exists(String key) throws IOException {
    Optional<ObjectFile> found = open(key);
    if (found.isPresent()) {
      found.get().close();
    }
    return found.isPresent();
  }

  private Optional<ObjectFile> open(String key) {
    return buckets.openObject(new ObjectLocation(bucket, key));
  }
}
