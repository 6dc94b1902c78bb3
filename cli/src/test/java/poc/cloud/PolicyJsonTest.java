package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.PolicyDocument.Statement;

class PolicyJsonTest {

  private static final PolicyDocument POLICY =
      new PolicyDocument(
          List.of(
              Statement.allow("Read", List.of("s3:GetObject", "s3:GetBucket*"), List.of("*")),
              new Statement(
                  "Pass",
                  List.of("iam:PassRole"),
                  List.of("arn:aws:iam::123456789012:role/a"),
                  Map.of("StringEquals", Map.of("iam:PassedToService", "b")))));

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(PolicyJson.read(PolicyJson.write(POLICY))).contains(POLICY);
  }

  @Test
  void aSingleTextMayStandForAList() {
    String json =
        """
        {"Version": "2012-10-17", "Statement":
          {"Sid": "One", "Effect": "Allow", "Action": "s3:*", "Resource": "*",
           "Condition": {"Bool": {"aws:SecureTransport": ["true"]}}}}
        """;

    assertThat(PolicyJson.read(json))
        .contains(
            new PolicyDocument(
                List.of(
                    new Statement(
                        "One",
                        List.of("s3:*"),
                        List.of("*"),
                        Map.of("Bool", Map.of("aws:SecureTransport", "true"))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
        "{\"Statement\":[{\"Effect\":\"Allow\",\"NotAction\":\"*\",\"Resource\":\"*\"}]}",
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\","
            + "\"Condition\":{\"StringEquals\":{\"a\":[\"b\",\"c\"]}}}]}",
        "{"
      })
  void whatSaysMoreIsNotTakenForLess(String json) {
    assertThat(PolicyJson.read(json)).isEmpty();
  }
}
