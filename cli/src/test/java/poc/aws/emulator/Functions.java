package poc.aws.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.Runtime;

/** Makes functions whose code is one text. */
record Functions(LambdaClient lambda) {

  private static final int TRIES = 5;

  CreateFunctionResponse create(String name, String role) {
    return lambda.createFunction(
        function ->
            function
                .functionName(name)
                .role(role)
                .runtime(Runtime.JAVA17)
                .handler("Handler")
                .code(code -> code.zipFile(zip("first"))));
  }

  /** Tries until Lambda knows the role. */
  CreateFunctionResponse createPatiently(String name, String role) {
    InvalidParameterValueException refusal = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return create(name, role);
      } catch (InvalidParameterValueException e) {
        refusal = e;
      }
    }
    throw new IllegalStateException("Refused " + TRIES + " times", refusal);
  }

  void settle(String name) {
    for (int i = 0; i < 2; i++) {
      lambda.getFunctionConfiguration(function -> function.functionName(name));
    }
  }

  static SdkBytes zip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("code.txt"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SdkBytes.fromByteArray(bytes.toByteArray());
  }
}
