package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import poc.cloud.BucketReaders;
import poc.cloud.Cloud;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig;
import poc.plan.Action;
import poc.plan.Change;
import poc.plan.Difference;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.product.Product;

/**
 * The distribution, what it is made from, and that it may read the bucket. A reader is let in
 * before an edge asks in its name, and put out when no edge does any more.
 */
final class EdgePhase implements Phase {

  /** At which point of a deploy is looked. */
  enum Moment {
    /** Nothing is there to be seen: where the page's URL is only known by the distribution. */
    FIRST,
    /** The page is still the one before: what it needs stays. */
    BEFORE_PAGE,
    /** The page is published. */
    AFTER_PAGE
  }

  private final Cloud cloud;
  private final Product product;
  private final Moment moment;
  private final EdgeParts parts;
  private final String bucket;

  EdgePhase(Cloud cloud, Product product, Moment moment) {
    this.cloud = cloud;
    this.product = product;
    this.moment = moment;
    this.parts = new EdgeParts(cloud, product);
    this.bucket = product.siteBucket(cloud.account());
  }

  /**
   * What visitors see of a distribution that shows the product's bucket is made ready before the
   * page, and given up after it. One that shows another bucket, or none yet, comes after the page.
   */
  @Override
  public List<Change> changes() {
    Optional<Distribution> now = new SiteDistribution(cloud, product).find();
    boolean served = now.filter(parts::served).isPresent();
    boolean first = now.isEmpty() && product.site().domain().isEmpty();
    return switch (moment) {
      case FIRST -> first ? made() : List.of();
      case BEFORE_PAGE -> served ? ready(now.get()) : first ? onceTheApiIsThere() : List.of();
      case AFTER_PAGE ->
          served
              ? settled(now.get())
              : first ? List.of() : now.map(this::ready).orElseGet(this::made);
    };
  }

  private List<Change> made() {
    List<Change> changes = new ArrayList<>(parts.changes(true));
    changes.addAll(new CertificatePhase(cloud, product).changes());
    changes.add(
        Change.create(
            resource(),
            "serves the page over HTTPS, from edges near its readers",
            new DistributionCommands.CreateDistribution(product)));
    changes.add(addReader());
    changes.add(awaited());
    return changes;
  }

  private List<Change> ready(Distribution now) {
    boolean newBucket = moment == Moment.AFTER_PAGE;
    List<Change> changes =
        new ArrayList<>(parts.changes(newBucket || !product.site().sameOrigin()));
    changes.addAll(new CertificatePhase(cloud, product).changes());
    if (!readers().distributions().contains(now.arn())) {
      changes.add(addReader());
    }
    if (!now.tags().sameOwner(product.tags())) {
      changes.add(taken(now));
    }
    changes.addAll(changed(now, now.config(), newBucket ? desired() : desiredWithApiOf(now)));
    return changes;
  }

  /** What only the page before needed goes. */
  private List<Change> settled(Distribution now) {
    List<Change> changes = new ArrayList<>();
    if (product.site().sameOrigin()) {
      parts
          .headersPolicy(true)
          .filter(change -> change.action() == Action.UPDATE)
          .ifPresent(changes::add);
    }
    DistributionConfig until = desiredWithApiOf(now);
    if (!until.equals(desired())) {
      changes.addAll(changed(now, until, desired()));
    }
    changes.addAll(narrowed(readers()));
    return changes;
  }

  /** A plan's way of saying what is not known before the API is. */
  private List<Change> onceTheApiIsThere() {
    if (product.site().sameOrigin()) {
      return List.of(
          Change.update(
              resource(),
              List.of(),
              "answers below /api, too, once the API is there",
              new DistributionCommands.AwaitDistribution(product)));
    }
    return product.site().contentSecurityPolicy().isPresent()
        ? List.of()
        : List.of(
            Change.update(
                new Resource("response-headers", parts.names().headersPolicy()),
                List.of(),
                "lets the page call the API, once that is there",
                new DistributionCommands.PutHeadersPolicy(product)));
  }

  private Change addReader() {
    return Change.update(
        new Resource("bucket-policy", bucket),
        List.of(),
        "the distribution, and no other, may read the page's files",
        new DistributionCommands.AddReader(bucket, product));
  }

  private Change taken(Distribution now) {
    return Change.update(
        resource(),
        new Differences()
            .compare("id", "(somebody's)", now.id())
            .compare("tags", now.tags().values(), product.tags().values())
            .list(),
        "taken over, as site.distribution says",
        new DistributionCommands.TagDistribution(now.arn(), product.tags()));
  }

  private List<Change> changed(
      Distribution now, DistributionConfig from, DistributionConfig desired) {
    List<Difference> differences = DistributionDifferences.between(from, desired);
    boolean keepApi = moment != Moment.AFTER_PAGE;
    if (!differences.isEmpty()) {
      return List.of(
          Change.update(
              resource(),
              differences,
              "settings differ; takes some minutes",
              new DistributionCommands.UpdateDistribution(product, now, keepApi)));
    }
    return now.deployed() ? List.of() : List.of(awaited());
  }

  private Change awaited() {
    return Change.update(
        resource(),
        new Differences().compare("status", "InProgress", "Deployed").list(),
        "has not reached every edge; takes some minutes",
        new DistributionCommands.AwaitDistribution(product));
  }

  private DistributionConfig desired() {
    return parts.blueprint().config(product.site());
  }

  private DistributionConfig desiredWithApiOf(Distribution now) {
    return parts.blueprint().config(product.site(), now.config());
  }

  private Resource resource() {
    return new Resource("distribution", parts.names().distribution());
  }

  /** Identities go once every edge signs; the founding way of reading is over then. */
  private List<Change> narrowed(BucketReaders readers) {
    Set<String> identities = new TreeSet<>(readers.identities());
    if (identities.isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    changes.add(
        Change.update(
            new Resource("bucket-policy", bucket),
            new Differences().compare("identities", identities, Set.of()).list(),
            "every edge signs its requests by now",
            new DistributionCommands.PutReaders(
                bucket, new BucketReaders(readers.everyone(), readers.distributions(), Set.of()))));
    for (String identity : identities) {
      changes.add(
          Change.delete(
              new Resource("origin-access-identity", identity),
              "reads nothing any more; kept if another distribution uses it",
              new DistributionCommands.DeleteIdentity(identity)));
    }
    return changes;
  }

  private BucketReaders readers() {
    return cloud.buckets().headBucket(bucket).isPresent()
        ? cloud.buckets().getBucketReaders(bucket)
        : BucketReaders.NOBODY;
  }
}
