package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import poc.cloud.Denial;
import poc.cloud.PolicyDocument;
import poc.cloud.PolicyDocument.Statement;

/** The emulator simulates no policies: what IAM answers is given here. */
class SimulationTest {

  private static final String ANSWER =
      """
      <SimulatePrincipalPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
        <SimulatePrincipalPolicyResult>
          <IsTruncated>%s</IsTruncated>
          <Marker>next</Marker>
          <EvaluationResults>
            <member>
              <EvalActionName>%s</EvalActionName>
              <EvalResourceName>%s</EvalResourceName>
              <EvalDecision>%s</EvalDecision>
            </member>
          </EvaluationResults>
        </SimulatePrincipalPolicyResult>
      </SimulatePrincipalPolicyResponse>
      """;

  private final WireMockServer iam =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

  @BeforeEach
  void start() {
    EmulatedAws.session().close();
    iam.start();
  }

  @AfterEach
  void stop() {
    iam.stop();
  }

  @Test
  void everyPageIsReadAndConditionsAreMet() {
    iam.stubFor(WireMock.post("/").willReturn(answer("true", "iam:CreateRole", "r", "allowed")));
    iam.stubFor(
        WireMock.post("/")
            .withRequestBody(WireMock.containing("Marker=next"))
            .willReturn(answer("false", "iam:PassRole", "r", "implicitDeny")));

    assertThat(denials()).containsExactly(new Denial("iam:PassRole", "r", false));
    iam.verify(
        WireMock.postRequestedFor(WireMock.urlEqualTo("/"))
            .withRequestBody(
                WireMock.containing("PolicySourceArn=arn%3Aaws%3Aiam%3A%3A1%3Auser%2Fann"))
            .withRequestBody(WireMock.containing("ContextKeyName=iam%3APassedToService"))
            .withRequestBody(WireMock.containing("Marker=next")));
  }

  @Test
  void explicitDenialsAreTold() {
    iam.stubFor(
        WireMock.post("/").willReturn(answer("false", "iam:PassRole", "r", "explicitDeny")));

    assertThat(denials()).containsExactly(new Denial("iam:PassRole", "r", true));
  }

  private List<Denial> denials() {
    try (AwsSession session =
        new AwsSession(
            Optional.empty(), Optional.of("us-east-1"), Optional.of(URI.create(iam.baseUrl())))) {
      return new AwsInspection(session)
          .simulatePrincipalPolicy(
              "arn:aws:iam::1:user/ann",
              new PolicyDocument(
                  List.of(
                      new Statement(
                          "A",
                          List.of("iam:CreateRole", "iam:PassRole"),
                          List.of("r"),
                          Map.of(
                              "StringEquals",
                              Map.of("iam:PassedToService", "lambda.amazonaws.com"))))));
    }
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer(
      String more, String action, String resource, String decision) {
    return WireMock.okXml(ANSWER.formatted(more, action, resource, decision));
  }
}
