package poc.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.cloud.PolicyDocument.Statement;
import poc.product.Adoption;

/** What AWS Lambda, IAM and CloudWatch Logs must allow: the function, its role, its log. */
record FunctionStatements(ProductArns arns) {

  private static final String LAMBDA = "lambda.amazonaws.com";

  List<Statement> deploying() {
    return List.of(
        Statement.allow(
            "KeepRole",
            List.of(
                "iam:CreateRole",
                "iam:GetRole",
                "iam:GetRolePolicy",
                "iam:PutRolePolicy",
                "iam:TagRole",
                "iam:UpdateAssumeRolePolicy"),
            List.of(arns.role())),
        passRole(arns.role()),
        Statement.allow(
            "KeepLogs",
            List.of(
                "logs:CreateLogGroup",
                "logs:FilterLogEvents",
                "logs:PutRetentionPolicy",
                "logs:TagResource"),
            arns.logGroups()),
        findLogs(),
        Statement.allow(
            "KeepFunction",
            List.of(
                "lambda:AddPermission",
                "lambda:CreateAlias",
                "lambda:CreateFunction",
                "lambda:GetFunction",
                "lambda:GetPolicy",
                "lambda:ListTags",
                "lambda:PublishVersion",
                "lambda:RemovePermission",
                "lambda:TagResource",
                "lambda:UpdateAlias",
                "lambda:UpdateFunctionCode",
                "lambda:UpdateFunctionConfiguration"),
            arns.functionAndVersions()));
  }

  /**
   * The code of a function that someone else made.
   *
   * @param role the ARN of the role that it runs as, which Lambda wants passed again where settings
   *     change; any role while it is not known
   */
  List<Statement> adopting(Adoption adoption, Optional<String> role) {
    String function = arns.account().functionArn(adoption.function());
    return List.of(
        Statement.allow(
            "UpdateFunction",
            List.of(
                "lambda:GetFunction",
                "lambda:ListTags",
                "lambda:UpdateFunctionCode",
                "lambda:UpdateFunctionConfiguration"),
            List.of(function, function + ":$LATEST")),
        passRole(role.orElseGet(() -> arns.account().roleArn("*"))));
  }

  List<Statement> destroying() {
    return List.of(
        Statement.allow(
            "DeleteFunction",
            List.of("lambda:DeleteFunction", "lambda:GetFunction", "lambda:ListTags"),
            List.of(arns.function())),
        Statement.allow(
            "DeleteRole",
            List.of(
                "iam:DeleteRole",
                "iam:DeleteRolePolicy",
                "iam:DetachRolePolicy",
                "iam:GetRole",
                "iam:GetRolePolicy",
                "iam:ListAttachedRolePolicies",
                "iam:ListRolePolicies"),
            List.of(arns.role())),
        Statement.allow("DeleteLogs", List.of("logs:DeleteLogGroup"), arns.allLogGroups()));
  }

  /** For destroy where deploy does not look for log groups. */
  Statement findLogs() {
    return Statement.allow(
        "FindLogs", List.of("logs:DescribeLogGroups"), List.of(arns.anyLogGroup()));
  }

  private static Statement passRole(String role) {
    return new Statement(
        "PassRole",
        List.of("iam:PassRole"),
        List.of(role),
        Map.of("StringEquals", Map.of("iam:PassedToService", LAMBDA)));
  }
}
