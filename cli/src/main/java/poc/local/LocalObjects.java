package poc.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.local.http.Body;
import poc.local.http.Fields;
import poc.local.http.HttpDate;
import poc.local.http.Objects;
import poc.local.http.Reply;

/** A bucket's objects with the headers that were stored with them. */
public record LocalObjects(LocalBuckets buckets, String bucket) implements Objects {

  @Override
  public Optional<Reply> get(String key) throws IOException {
    Optional<ObjectFile> found = buckets.openObject(new ObjectLocation(bucket, key));
    return found.isPresent() ? Optional.of(reply(found.get())) : Optional.empty();
  }

  private static Reply reply(ObjectFile object) throws IOException {
    ObjectHeaders stored = object.headers();
    Fields headers =
        Fields.NONE
            .with("Content-Type", stored.contentType())
            .with("Cache-Control", stored.cacheControl())
            .with("ETag", '"' + object.summary().eTag() + '"')
            .with("Last-Modified", HttpDate.of(object.lastModified()))
            .with("Accept-Ranges", "bytes");
    Fields all =
        stored
            .contentEncoding()
            .map(encoding -> headers.with("Content-Encoding", encoding))
            .orElse(headers);
    return new Reply(200, all, new Content(object, object.size()));
  }

  private record Content(ObjectFile object, long length) implements Body {

    @Override
    public InputStream from(long position) throws IOException {
      object.seek(position);
      return object.content();
    }

    @Override
    public void close() throws IOException {
      object.close();
    }
  }
}
