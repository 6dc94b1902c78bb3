package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import poc.cloud.PolicyDocument.Statement;
import poc.product.Adoption;
import poc.product.Domain;

/**
 * What API Gateway must allow: it knows HTTP methods on paths in place of actions. Ids of keys and
 * plans are AWS's choice, and policies cannot go by their names.
 */
record GatewayStatements(ProductArns arns) {

  private static final String DELETE = "apigateway:DELETE";
  private static final String GET = "apigateway:GET";
  private static final String PATCH = "apigateway:PATCH";
  private static final String POST = "apigateway:POST";
  private static final String PUT = "apigateway:PUT";

  private static final String LINKED = "ops.apigateway.amazonaws.com";

  List<Statement> deploying(String stage) {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Statement.allow(
            "FindApi",
            arns.apiId().isPresent() ? List.of(GET) : List.of(GET, POST),
            List.of(arns.gateway("/restapis"))));
    statements.add(readApi());
    statements.add(
        Statement.allow(
            "ExtendApi",
            List.of(POST),
            List.of(
                arns.api("/deployments"),
                arns.api("/models"),
                arns.api("/requestvalidators"),
                arns.api("/resources/*"),
                arns.api("/stages"))));
    statements.add(changeApi());
    statements.add(changeStage(stage));
    statements.add(
        Statement.allow(
            "FindKeys",
            List.of(GET, POST),
            List.of(arns.gateway("/apikeys"), arns.gateway("/usageplans"))));
    statements.add(
        Statement.allow("AddKeys", List.of(POST), List.of(arns.gateway("/usageplans/*/keys"))));
    statements.add(
        Statement.allow(
            "ChangeKeys",
            List.of(DELETE, PATCH),
            List.of(arns.gateway("/apikeys/*"), arns.gateway("/usageplans/*"))));
    statements.add(Statement.allow("TagApi", List.of(POST, PUT), List.of(arns.gateway("/tags/*"))));
    return statements;
  }

  /** What pages may read of an API that someone else made. */
  List<Statement> adopting(Adoption adoption) {
    return List.of(
        Statement.allow("FindApi", List.of(GET), List.of(arns.gateway("/restapis"))),
        readApi(),
        changeApi(),
        Statement.allow("DeployApi", List.of(POST), List.of(arns.api("/deployments"))),
        Statement.allow(
            "ChangeAnswers", List.of(PATCH), List.of(arns.api("/resources/*/responses/*"))),
        changeStage(adoption.stage()));
  }

  /** The API's own domain name, below which only its own mappings stand. */
  List<Statement> domain(Domain domain) {
    List<Statement> statements = new ArrayList<>();
    String name = "/domainnames/" + domain.name();
    statements.add(
        Statement.allow("CreateDomain", List.of(POST), List.of(arns.gateway("/domainnames"))));
    statements.add(
        Statement.allow(
            "KeepDomain",
            List.of(GET, PATCH, POST),
            List.of(arns.gateway(name), arns.gateway(name + "/basepathmappings*"))));
    statements.add(
        new Statement(
            "LinkApiGateway",
            List.of("iam:CreateServiceLinkedRole"),
            List.of(
                arns.account()
                    .roleArn("aws-service-role/" + LINKED + "/AWSServiceRoleForAPIGateway")),
            Map.of("StringEquals", Map.of("iam:AWSServiceName", LINKED))));
    if (domain.certificate().isEmpty()) {
      statements.add(
          Statement.allow("FindCertificate", List.of("acm:ListCertificates"), List.of("*")));
    }
    return statements;
  }

  List<Statement> destroying() {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Statement.allow(
            "DeleteApi",
            List.of(DELETE),
            List.of(arns.api(""), arns.gateway("/apikeys/*"), arns.gateway("/usageplans/*"))));
    statements.add(
        Statement.allow("UnlistPlans", List.of(PATCH), List.of(arns.gateway("/usageplans/*"))));
    arns.product()
        .domain()
        .ifPresent(
            domain ->
                statements.add(
                    Statement.allow(
                        "DeleteDomain",
                        List.of(DELETE, GET),
                        List.of(
                            arns.gateway("/domainnames/" + domain.name()),
                            arns.gateway(
                                "/domainnames/" + domain.name() + "/basepathmappings*")))));
    return statements;
  }

  /** What destroy looks for, where deploy does not. */
  Statement find() {
    return Statement.allow(
        "FindOwn",
        List.of(GET),
        List.of(arns.gateway("/apikeys"), arns.gateway("/restapis"), arns.gateway("/usageplans")));
  }

  private Statement readApi() {
    return Statement.allow("ReadApi", List.of(GET), List.of(arns.api("/*")));
  }

  private Statement changeApi() {
    return Statement.allow(
        "ChangeApi",
        List.of(DELETE, PUT),
        List.of(arns.api("/gatewayresponses/*"), arns.api("/resources/*")));
  }

  private Statement changeStage(String stage) {
    return Statement.allow("ChangeStage", List.of(PATCH), List.of(arns.api("/stages/" + stage)));
  }
}
