package poc.publish;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import poc.cloud.Buckets;
import poc.cloud.CloudException;
import poc.cloud.ObjectSummary;
import poc.cloud.StoredObject;
import poc.plan.Change;
import poc.plan.Listener;
import poc.plan.Plan;

/**
 * Brings a bucket to what a site should be, without breaking what its visitors see: files are
 * uploaded before the pages that name them, and deleted after.
 */
public final class SiteSync implements AutoCloseable {

  private static final int AT_ONCE = 32;

  private final SiteBucket bucket;
  private final Retention retention;
  private final SideBySide threads = new SideBySide(AT_ONCE);

  /**
   * Nothing is asked yet.
   *
   * @param buckets what has the bucket: connected to while files are read
   */
  public SiteSync(Supplier<Buckets> buckets, String bucket, Retention retention) {
    this.bucket = new SiteBucket(buckets, bucket);
    this.retention = retention;
  }

  /**
   * Finds out what is to be done. Changes nothing: one listing, what was recorded, and a closer
   * look at what neither explains.
   *
   * @param files read while the bucket is asked
   * @throws CloudException if more would be deleted than is allowed
   */
  public Outlook look(Supplier<List<SiteFile>> files) {
    Supplier<List<ObjectSummary>> listed = threads.begin(bucket::list);
    Supplier<Builds> builds = threads.begin(bucket::builds);
    List<SiteFile> desired = files.get();
    Observed observed = Observed.of(builds.get(), listed.get());
    List<String> doubtful = observed.doubtful(desired);
    SitePlan plan =
        SitePlan.of(
            desired,
            observed.with(look(doubtful)),
            retention,
            keys -> NamedFiles.among(keys, desired));
    if (plan.deletions().size() > retention.most()) {
      throw new CloudException(
          "would delete %d files from the bucket %s, and at most %d are allowed; nothing was changed."
                  .formatted(plan.deletions().size(), bucket.name(), retention.most())
              + " Look with --dry-run or poc plan; if that is meant, raise --max-delete, or max-delete"
              + " below site in poc.yaml.");
    }
    return new Outlook(bucket.name(), plan);
  }

  /** Whether a bucket that was listed whole holds the record of a sync. */
  public static boolean isRecorded(List<ObjectSummary> listed) {
    return listed.stream().anyMatch(object -> object.key().equals(SiteBucket.BUILDS));
  }

  /** What is to be done where there is no bucket yet. */
  public static Outlook first(String bucket, List<SiteFile> files) {
    return new Outlook(
        bucket,
        SitePlan.of(files, Observed.of(Builds.NONE, List.of()), Retention.ALL, keys -> Set.of()));
  }

  /** Does it. Whatever happens on the way, the site that is live stays whole. */
  public void apply(Outlook outlook, Listener listener) {
    SitePlan plan = outlook.site;
    if (plan.isEmpty()) {
      return;
    }
    Queue<SiteManifest.Entry> uploaded = new ConcurrentLinkedQueue<>();
    try {
      for (List<Upload> wave : plan.waves()) {
        threads.forEach(wave, upload -> uploaded.add(put(upload, listener)));
      }
    } catch (RuntimeException e) {
      recordSoFar(plan, uploaded, e);
      throw e;
    }
    delete(plan.deletions(), listener);
    bucket.record(plan.after(uploaded));
  }

  @Override
  public void close() {
    threads.close();
  }

  private Map<String, StoredObject> look(List<String> keys) {
    ConcurrentMap<String, StoredObject> looked = new ConcurrentHashMap<>();
    threads.forEach(keys, key -> bucket.look(key).ifPresent(object -> looked.put(key, object)));
    return looked;
  }

  private SiteManifest.Entry put(Upload upload, Listener listener) {
    Change change = SiteCommands.put(bucket.name(), upload);
    listener.started(change);
    SiteManifest.Entry entry = bucket.put(upload.file());
    listener.done(change);
    return entry;
  }

  private void delete(List<String> keys, Listener listener) {
    if (keys.isEmpty()) {
      return;
    }
    List<Change> changes =
        keys.stream().map(key -> SiteCommands.delete(bucket.name(), key)).toList();
    changes.forEach(listener::started);
    bucket.delete(keys);
    changes.forEach(listener::done);
  }

  /** So that the next run need not look at each of these files itself. */
  private void recordSoFar(
      SitePlan plan, Collection<SiteManifest.Entry> uploaded, RuntimeException cause) {
    if (uploaded.isEmpty()) {
      return;
    }
    try {
      bucket.record(plan.before().with(uploaded));
    } catch (CloudException e) {
      cause.addSuppressed(e);
    }
  }

  /** What a sync would do. */
  public static final class Outlook {

    private final String bucket;
    private final SitePlan site;

    private Outlook(String bucket, SitePlan site) {
      this.bucket = bucket;
      this.site = site;
    }

    /** The changes of files, in their order; none if every file is as it should be. */
    public Plan plan() {
      return new Plan(
          Stream.concat(
                  site.uploads().stream().map(upload -> SiteCommands.put(bucket, upload)),
                  site.deletions().stream().map(key -> SiteCommands.delete(bucket, key)))
              .toList());
    }

    /** The same as steps that are taken one by one; the last removes and records. */
    public List<Change> steps() {
      if (site.isEmpty()) {
        return List.of();
      }
      return Stream.concat(
              site.uploads().stream().map(upload -> SiteCommands.put(bucket, upload)),
              Stream.of(SiteCommands.record(bucket, site)))
          .toList();
    }
  }
}
