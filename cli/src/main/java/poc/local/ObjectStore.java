package poc.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import poc.cloud.Buckets.Content;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectSummary;
import poc.cloud.StoredObject;

/** The objects of a bucket, each an {@link ObjectFile} in one directory. */
record ObjectStore(Folder folder, Path directory) {

  /** In the order of UTF-8 bytes of their keys. */
  List<ObjectSummary> list(String prefix) {
    List<ObjectSummary> found = new ArrayList<>();
    for (Path file : folder.list(directory)) {
      summary(file).filter(object -> object.key().startsWith(prefix)).ifPresent(found::add);
    }
    found.sort(
        Comparator.comparing(object -> object.key().getBytes(UTF_8), Arrays::compareUnsigned));
    return List.copyOf(found);
  }

  String put(String key, ObjectHeaders headers, Content content, String what) {
    return folder.withNewFile(
        what,
        file -> {
          String eTag = ObjectFile.write(file, key, headers, content);
          folder.place(file, file(key));
          return eTag;
        });
  }

  Optional<ObjectFile> open(String key) {
    return open(file(key));
  }

  Optional<StoredObject> head(String key) {
    try (ObjectFile object = open(key).orElse(null)) {
      return object == null
          ? Optional.empty()
          : Optional.of(
              new StoredObject(
                  object.summary(), object.headers(), Optional.of(Sha256.hex(object.content()))));
    } catch (IOException e) {
      throw Folder.failed("read", file(key), e);
    }
  }

  void delete(String key) {
    folder.delete(file(key));
  }

  private Optional<ObjectSummary> summary(Path file) {
    try (ObjectFile object = open(file).orElse(null)) {
      return object == null ? Optional.empty() : Optional.of(object.summary());
    } catch (IOException e) {
      throw Folder.failed("read", file, e);
    }
  }

  private Optional<ObjectFile> open(Path file) {
    try {
      return ObjectFile.open(file);
    } catch (JsonProcessingException e) {
      throw folder.corrupt(file, e);
    } catch (IOException e) {
      throw Folder.failed("read", file, e);
    }
  }

  private Path file(String key) {
    return directory.resolve(FileName.of(key));
  }
}
