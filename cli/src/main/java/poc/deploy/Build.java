package poc.deploy;

import java.util.List;
import poc.artifact.FunctionPackage;
import poc.model.FieldSpec;
import poc.model.Model;
import poc.product.Product;
import poc.publish.SiteFile;

/**
 * Everything that a deploy brings along.
 *
 * @param product what it should become
 * @param model the model inside the package
 * @param modelDigest {@code sha256:} and the digest of its model.json
 * @param fields what {@code poc.yaml} says of the model's fields
 * @param function the package for Lambda
 * @param page the page's files, without config.json
 */
public record Build(
    Product product,
    Model model,
    String modelDigest,
    List<FieldSpec> fields,
    FunctionPackage function,
    List<SiteFile> page) {

  public Build {
    fields = List.copyOf(fields);
    page = List.copyOf(page);
  }
}
