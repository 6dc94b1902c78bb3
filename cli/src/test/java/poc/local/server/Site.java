package poc.local.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import poc.cloud.BucketsContract.Text;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Tags;
import poc.cloud.Website;
import poc.local.LocalBuckets;
import poc.local.LocalCloud;

/** A website bucket, and a client that asks for its pages. */
record Site(LocalCloud cloud, String bucket, HttpClient client) {

  /** A new bucket whose website hosting is on. */
  static Site create(LocalCloud cloud, String bucket) {
    LocalBuckets buckets = cloud.buckets();
    buckets.createBucket(bucket, Tags.of("admission", "dev"));
    buckets.putBucketWebsite(bucket, new Website("index.html", "error.html"));
    return new Site(cloud, bucket, HttpClient.newHttpClient());
  }

  LocalBuckets buckets() {
    return cloud.buckets();
  }

  void put(String key, String contentType, String cacheControl, String text) {
    buckets()
        .putObject(
            new ObjectLocation(bucket, key),
            new ObjectHeaders(contentType, cacheControl),
            new Text(text));
  }

  URI url() {
    return buckets().websiteUrl(bucket);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** Whether anything answers there; a connection that is refused or cut off is no answer. */
  boolean answers(URI url) throws InterruptedException {
    try {
      return send(HttpRequest.newBuilder(url.resolve("/"))).statusCode() > 0;
    } catch (IOException e) {
      return false;
    }
  }
}
