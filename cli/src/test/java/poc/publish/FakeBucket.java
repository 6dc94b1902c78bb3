package poc.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import poc.cloud.Buckets;
import poc.cloud.Buckets.Content;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.ObjectSummary;
import poc.cloud.StoredObject;

/** A bucket in memory, which can stop answering at a chosen call, and tells of every change. */
final class FakeBucket {

  static final String NAME = "site";

  /** How a call fails. */
  enum Death {
    BEFORE_THE_CALL,
    AFTER_THE_CALL
  }

  final Map<String, Stored> objects = new TreeMap<>();
  final Map<String, Integer> calls = new HashMap<>();
  private Runnable afterEachChange = () -> {};
  private int eTags;
  private int untilDeath = Integer.MAX_VALUE;
  private Death death = Death.BEFORE_THE_CALL;
  private boolean staysDead;

  static final class Stored {
    private final byte[] bytes;
    private final ObjectHeaders headers;
    private final String eTag;
    private final boolean checksum;

    Stored(byte[] bytes, ObjectHeaders headers, String eTag, boolean checksum) {
      this.bytes = bytes.clone();
      this.headers = headers;
      this.eTag = eTag;
      this.checksum = checksum;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    ObjectHeaders headers() {
      return headers;
    }

    String eTag() {
      return eTag;
    }

    boolean checksum() {
      return checksum;
    }
  }

  /** What lies there; fails if nothing does. */
  Stored stored(String key) {
    Stored found = objects.get(key);
    if (found == null) {
      throw new AssertionError("there is no object " + key);
    }
    return found;
  }

  void afterEachChange(Runnable check) {
    afterEachChange = check;
  }

  /** Lets the n-th call from now fail, and those after it too if it stays dead. */
  void dieAt(int call, Death how, boolean forGood) {
    untilDeath = call;
    death = how;
    staysDead = forGood;
  }

  void live() {
    untilDeath = Integer.MAX_VALUE;
  }

  Buckets buckets() {
    return (Buckets)
        Proxy.newProxyInstance(
            Buckets.class.getClassLoader(),
            new Class<?>[] {Buckets.class},
            (proxy, method, arguments) -> {
              try {
                return FakeBucket.class
                    .getDeclaredMethod(method.getName(), method.getParameterTypes())
                    .invoke(this, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  synchronized List<ObjectSummary> listObjects(String bucket, String prefix) {
    before("list");
    List<ObjectSummary> listed = new ArrayList<>();
    objects.forEach((key, o) -> listed.add(new ObjectSummary(key, o.bytes().length, o.eTag())));
    after();
    return listed;
  }

  synchronized Optional<InputStream> getObject(ObjectLocation location) {
    before("get");
    Stored found = objects.get(location.key());
    after();
    return Optional.ofNullable(found).map(o -> new ByteArrayInputStream(o.bytes()));
  }

  synchronized Optional<StoredObject> headObject(ObjectLocation location) {
    before("head");
    Stored o = objects.get(location.key());
    after();
    return o == null
        ? Optional.empty()
        : Optional.of(
            new StoredObject(
                new ObjectSummary(location.key(), o.bytes().length, o.eTag()),
                o.headers(),
                o.checksum() ? Optional.of(Digests.sha256(o.bytes())) : Optional.empty()));
  }

  synchronized String putObject(ObjectLocation location, ObjectHeaders headers, Content content) {
    before("put");
    byte[] bytes;
    try (InputStream in = content.open()) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new CloudException("could not put " + location + ": " + e.getMessage(), e);
    }
    String eTag = "e" + eTags++;
    objects.put(location.key(), new Stored(bytes, headers, eTag, true));
    afterEachChange.run();
    after();
    return eTag;
  }

  synchronized void deleteObjects(String bucket, Collection<String> keys) {
    before("delete");
    for (String key : keys) {
      objects.remove(key);
      afterEachChange.run();
    }
    after();
  }

  private void before(String call) {
    untilDeath--;
    boolean diesNow = untilDeath == 0 && death == Death.BEFORE_THE_CALL;
    if (diesNow || (untilDeath < 0 && staysDead)) {
      throw new CloudException("no answer to " + call);
    }
    calls.merge(call, 1, Integer::sum);
  }

  private void after() {
    if (untilDeath == 0) {
      throw new CloudException("answer lost");
    }
  }
}
