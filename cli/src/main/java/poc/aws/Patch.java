package poc.aws;

import java.math.BigDecimal;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** Operations by which API Gateway changes what it keeps. */
final class Patch {

  private Patch() {}

  static PatchOperation add(String path, String value) {
    return of(Op.ADD, path).value(value).build();
  }

  static PatchOperation replace(String path, String value) {
    return of(Op.REPLACE, path).value(value).build();
  }

  static PatchOperation remove(String path) {
    return of(Op.REMOVE, path).build();
  }

  /** Takes one value out of a list. */
  static PatchOperation remove(String path, String value) {
    return of(Op.REMOVE, path).value(value).build();
  }

  /** A name as one segment of a path. */
  static String segment(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** A number as API Gateway reads it. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static PatchOperation.Builder of(Op op, String path) {
    return PatchOperation.builder().op(op).path(path);
  }
}
