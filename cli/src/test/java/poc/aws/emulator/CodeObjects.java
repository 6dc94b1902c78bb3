package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A function's code must lie where a call says; moto makes a function without code otherwise. */
final class CodeObjects implements Rule {

  private final Backend backend;

  CodeObjects(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    JsonNode code =
        call.is("lambda", "CreateFunction")
            ? call.json().path("Code")
            : call.is("lambda", "UpdateFunctionCode") ? call.json() : call.json().path("none");
    if (!code.has("S3Key") || exists(call, code)) {
      return Optional.empty();
    }
    return Optional.of(
        AwsError.of(
            call,
            400,
            "InvalidParameterValueException",
            "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist."));
  }

  private boolean exists(Call call, JsonNode code) {
    String path =
        "/"
            + code.path("S3Bucket").asText()
            + "/"
            + URLEncoder.encode(code.path("S3Key").asText(), StandardCharsets.UTF_8);
    return backend.send(forS3(call), "HEAD", path, "").ok();
  }

  private static Call forS3(Call call) {
    Map<String, String> headers = new HashMap<>(call.headers());
    headers.computeIfPresent("authorization", (name, value) -> value.replace("/lambda/", "/s3/"));
    return new Call(
        call.number(),
        "s3",
        "HeadObject",
        "HEAD",
        call.path(),
        Map.of(),
        headers,
        "",
        call.status());
  }
}
