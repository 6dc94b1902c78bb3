package poc.deploy;

import java.util.List;
import poc.cloud.Account;
import poc.cloud.PolicyDocument;
import poc.cloud.PolicyDocument.Statement;
import poc.product.Product;

/** What the function may do, which is to write its own log. */
public final class FunctionPolicy {

  private FunctionPolicy() {}

  /** The least that a product's function needs. */
  public static PolicyDocument of(Account account, Product product) {
    String logGroup = account.logGroupArn(product.functionLogGroup());
    return new PolicyDocument(
        List.of(
            Statement.allow(
                "WriteOwnLog",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                List.of(logGroup + ":*"))));
  }
}
