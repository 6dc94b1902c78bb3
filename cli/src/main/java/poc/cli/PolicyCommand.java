package poc.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.cloud.AccessException;
import poc.cloud.Account;
import poc.cloud.Cloud;
import poc.cloud.CloudJson;
import poc.cloud.PolicyDocument;
import poc.cloud.PolicyJson;
import poc.deploy.DeployerPolicy;
import poc.deploy.FunctionPolicy;
import poc.product.Product;

@Command(
    description = "Print the least IAM policy that deploying takes. Changes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PolicyCommand implements Callable<Integer> {

  @Option(names = "--function", description = "what the function may do, instead")
  private boolean function;

  @Option(names = "--with-destroy", description = "what 'poc destroy' takes, too")
  private boolean withDestroy;

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "for that account, of which nothing is asked (default: the caller's)")
  private @Nullable String account;

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws JsonProcessingException {
    if (target.local()) {
      throw Failure.usage("policies are AWS's: this machine asks for none");
    }
    if (function && withDestroy) {
      throw Failure.usage("--function and --with-destroy exclude each other");
    }
    Product product = Project.of(config, stage).product();
    String policy = PolicyJson.write(account == null ? ofCaller(product) : of(account, product));
    Terminal terminal = output.terminal();
    terminal.plain(policy);
    terminal.event("result", Map.of("ok", true, "policy", CloudJson.MAPPER.readTree(policy)));
    return ExitCode.OK;
  }

  private PolicyDocument of(String id, Product product) {
    if (!id.matches("\\d{12}")) {
      throw Failure.usage("--account must be twelve digits, but is '" + id + "'");
    }
    return of(target.session().account(id), product, DeployerPolicy.Known.NOTHING);
  }

  private PolicyDocument ofCaller(Product product) {
    Cloud cloud = target.aws().cloud();
    return function
        ? FunctionPolicy.of(cloud.account(), product)
        : of(cloud.account(), product, known(cloud, product));
  }

  private PolicyDocument of(Account of, Product product, DeployerPolicy.Known known) {
    if (function) {
      return FunctionPolicy.of(of, product);
    }
    DeployerPolicy policy = new DeployerPolicy(of, product, known);
    return withDestroy ? policy.deployingAndDestroying() : policy.deploying();
  }

  /** Who asks for a policy may lack it still. */
  private DeployerPolicy.Known known(Cloud cloud, Product product) {
    try {
      return DeployerPolicy.Known.of(cloud, product);
    } catch (AccessException e) {
      output
          .terminal()
          .progress("not narrowed to what is there already, which may not be looked at yet");
      return DeployerPolicy.Known.NOTHING;
    }
  }
}
