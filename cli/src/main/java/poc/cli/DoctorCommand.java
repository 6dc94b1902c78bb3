package poc.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import poc.aws.AwsCloud;
import poc.aws.AwsSession;
import poc.cloud.Account;
import poc.cloud.CloudException;
import poc.deploy.DeployerPolicy;
import poc.doctor.Diagnosis;
import poc.doctor.Doctor;
import poc.doctor.Needs;
import poc.doctor.PageDomain;
import poc.product.Adoption;
import poc.product.Domain;
import poc.product.Product;
import poc.product.Site;

@Command(
    description = {
      "Look at what a deploy will meet: Java, credentials, region, permissions, quotas.",
      "Changes nothing."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DoctorCommand implements Callable<Integer> {

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Product product = Project.of(config, stage).product();
    return new DiagnosisPrinter(output.terminal())
        .print(target.local() ? List.of(Doctor.java()) : examined(product));
  }

  private List<Diagnosis> examined(Product product) {
    AwsSession session;
    try {
      session = target.session();
    } catch (Failure e) {
      return doctor(target.sessionAnywhere(), product)
          .examineWithoutRegion(String.valueOf(e.getMessage()));
    }
    return doctor(session, product).examine(session.regionId());
  }

  private static Doctor doctor(AwsSession session, Product product) {
    AwsCloud cloud = new AwsCloud(session);
    return new Doctor(
        cloud.inspection(),
        cloud::buckets,
        cloud::hostedZones,
        account -> needs(account, product, cloud),
        InstantSource.system());
  }

  private static Needs needs(Account account, Product product, AwsCloud cloud) {
    boolean adopts = product.adoption().isPresent();
    String artifacts = product.artifactBucket(account);
    return new Needs(
        new DeployerPolicy(account, product, known(cloud, product)).deploying(),
        product.adoption().map(Adoption::function).orElseGet(product::functionName),
        adopts ? List.of(artifacts) : List.of(artifacts, product.siteBucket(account)),
        product.tags(),
        product.domain().map(Domain::name).filter(name -> !adopts),
        product.domain().flatMap(Domain::certificate),
        adopts ? Optional.empty() : page(product.site()),
        product.logs().access() && !adopts);
  }

  private static Optional<PageDomain> page(Site site) {
    return site.domain()
        .map(domain -> new PageDomain(domain, site.onCloudFront(), site.certificate()));
  }

  private static DeployerPolicy.Known known(AwsCloud cloud, Product product) {
    try {
      return DeployerPolicy.Known.of(cloud, product);
    } catch (CloudException e) {
      return DeployerPolicy.Known.NOTHING;
    }
  }
}
