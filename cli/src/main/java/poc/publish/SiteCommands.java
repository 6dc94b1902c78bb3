package poc.publish;

import java.util.List;
import poc.cloud.Cloud;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Resource;

/** The steps of a sync, each by itself. */
final class SiteCommands {

  private SiteCommands() {}

  static Change put(String bucket, Upload upload) {
    return upload.change(new PutObject(bucket, upload.file()));
  }

  static Change delete(String bucket, String key) {
    return Change.delete(
        new Resource("object", key), "gone", new DeleteObjects(bucket, List.of(key)));
  }

  /** Removes what no build that is kept has, and records what is published. */
  static Change record(String bucket, SitePlan plan) {
    Resource resource = new Resource("build", Integer.toString(plan.builds().number()));
    Command command = new RecordBuild(bucket, plan);
    String reason =
        plan.deletions().isEmpty()
            ? "records what is published"
            : "records what is published, and removes %d files that only older builds had"
                .formatted(plan.deletions().size());
    return plan.builds().number() > plan.before().number()
        ? Change.create(resource, reason, command)
        : Change.update(resource, List.of(), reason, command);
  }

  private record PutObject(String bucket, SiteFile file) implements Command {
    @Override
    public void run(Cloud cloud) {
      new SiteBucket(cloud::buckets, bucket).put(file);
    }
  }

  private record DeleteObjects(String bucket, List<String> keys) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.buckets().deleteObjects(bucket, keys);
    }
  }

  private record RecordBuild(String bucket, SitePlan plan) implements Command {
    @Override
    public void run(Cloud cloud) {
      SiteBucket site = new SiteBucket(cloud::buckets, bucket);
      if (!plan.deletions().isEmpty()) {
        site.delete(plan.deletions());
      }
      List<SiteFile> uploaded = plan.uploads().stream().map(Upload::file).toList();
      site.record(plan.after(SiteManifest.of(uploaded, site.list()).entries()));
    }
  }
}
