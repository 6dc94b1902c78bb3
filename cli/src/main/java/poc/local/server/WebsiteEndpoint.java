package poc.local.server;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.CloudException;
import poc.cloud.Website;
import poc.local.http.Conditions;
import poc.local.http.Objects;
import poc.local.http.PathKey;
import poc.local.http.Reply;
import poc.local.http.Request;
import poc.local.http.Responder;

/**
 * Answers as an S3 website endpoint does ("Hosting a static website using Amazon S3" in its user
 * guide): the object of that key; the index document of a folder, after a redirect where the path
 * lacks its slash; else the error document with status 404.
 *
 * @param website the index and error documents as they are now; empty if hosting is off
 */
public record WebsiteEndpoint(Objects objects, Supplier<Optional<Website>> website)
    implements Responder {

  @Override
  public Reply answer(Request request) throws IOException {
    try {
      return reply(request).with("Server", "AmazonS3");
    } catch (CloudException e) {
      return Reply.problem(500, "InternalError", "The object cannot be read.");
    }
  }

  private Reply reply(Request request) throws IOException {
    if (!request.reads()) {
      return Reply.problem(405, "MethodNotAllowed", "This resource takes GET and HEAD alone.")
          .with("Allow", "GET, HEAD");
    }
    Optional<String> path = PathKey.decode(request.path());
    if (path.isEmpty()) {
      return Reply.problem(400, "InvalidURI", "The path cannot be decoded.");
    }
    Optional<Website> site = website.get();
    return site.isPresent()
        ? reply(request, path.get(), site.get())
        : Reply.problem(
            404, "NoSuchWebsiteConfiguration", "The bucket does not have a website configuration.");
  }

  private Reply reply(Request request, String path, Website site) throws IOException {
    boolean folder = path.isEmpty() || path.endsWith("/");
    Optional<Reply> found = objects.get(folder ? path + site.indexDocument() : path);
    if (found.isPresent()) {
      return Conditions.applied(request, found.get());
    }
    return !folder && exists(path + "/" + site.indexDocument())
        ? Reply.problem(302, "Found", "The folder's path ends in a slash.")
            .with("Location", request.path() + "/")
        : missing(site);
  }

  private Reply missing(Website site) throws IOException {
    Optional<Reply> document = objects.get(site.errorDocument());
    return document.isPresent()
        ? document.get().withStatus(404)
        : Reply.problem(404, "NoSuchKey", "There is no object of that key.");
  }

  private boolean exists(String key) throws IOException {
    Optional<Reply> found = objects.get(key);
    if (found.isPresent()) {
      found.get().close();
    }
    return found.isPresent();
  }
}
