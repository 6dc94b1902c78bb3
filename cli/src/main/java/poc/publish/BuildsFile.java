package poc.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import poc.cloud.ObjectHeaders;

/**
 * {@link Builds} as a file of JSON, which is streamed, as there may be tens of thousands of files:
 *
 * <pre>{"version":1,"build":7,
 *  "headers":[["text/css; charset=utf-8","no-cache",null]],
 *  "files":[["index.css","SHA-256","ETAG",0,7]]}</pre>
 *
 * <p>A file has its key, digest, ETag, the position of its headers and its latest build.
 */
final class BuildsFile {

  private static final int VERSION = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private BuildsFile() {}

  static byte[] write(Builds builds) {
    Map<ObjectHeaders, Integer> headers = new LinkedHashMap<>();
    builds
        .files()
        .values()
        .forEach(file -> headers.putIfAbsent(file.entry().headers(), headers.size()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeNumberField("build", builds.number());
      json.writeArrayFieldStart("headers");
      for (ObjectHeaders one : headers.keySet()) {
        json.writeStartArray();
        json.writeString(one.contentType());
        json.writeString(one.cacheControl());
        json.writeString(one.contentEncoding().orElse(null));
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("files");
      for (Builds.Published file : builds.files().values()) {
        json.writeRaw('\n');
        json.writeStartArray();
        json.writeString(file.entry().key());
        json.writeString(file.entry().sha256());
        json.writeString(file.entry().eTag());
        json.writeNumber(headers.getOrDefault(file.entry().headers(), 0));
        json.writeNumber(file.build());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else
   */
  static Builds read(InputStream in) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      int number = 0;
      List<ObjectHeaders> headers = List.of();
      SortedMap<String, Builds.Published> files = new TreeMap<>();
      require(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "version" -> require(json.getIntValue() == VERSION);
          case "build" -> number = json.getIntValue();
          case "headers" -> headers = headers(json);
          case "files" -> files(json, headers, files);
          default -> json.skipChildren();
        }
      }
      return new Builds(number, files);
    }
  }

  private static List<ObjectHeaders> headers(JsonParser json) throws IOException {
    List<ObjectHeaders> headers = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_ARRAY) {
      headers.add(
          new ObjectHeaders(text(json), text(json), Optional.ofNullable(json.nextTextValue())));
      require(json.nextToken() == JsonToken.END_ARRAY);
    }
    return headers;
  }

  private static void files(
      JsonParser json, List<ObjectHeaders> headers, Map<String, Builds.Published> files)
      throws IOException {
    while (json.nextToken() == JsonToken.START_ARRAY) {
      String key = text(json);
      String sha256 = text(json);
      String eTag = text(json);
      int position = json.nextIntValue(-1);
      require(position >= 0 && position < headers.size());
      int build = json.nextIntValue(0);
      require(json.nextToken() == JsonToken.END_ARRAY);
      files.put(
          key,
          new Builds.Published(
              new SiteManifest.Entry(key, sha256, headers.get(position), eTag), build));
    }
  }

  private static String text(JsonParser json) throws IOException {
    @Nullable String text = json.nextTextValue();
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }

  private static void require(boolean expected) throws IOException {
    if (!expected) {
      throw new IOException("it is no list of published files of version " + VERSION);
    }
  }
}
