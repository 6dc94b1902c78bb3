package poc.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.s3.S3Client;

/** With no fault set, the front is as good as moto itself. */
class PlainTrafficTest extends FrontTestBase {

  @Test
  void objectsPassUnchanged() {
    S3Client s3 = clients.s3();
    s3.createBucket(bucket -> bucket.bucket("site"));
    byte[] bytes = new byte[300_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    s3.putObject(
        object -> object.bucket("site").key("a b/é+1.bin").contentType("application/octet-stream"),
        RequestBody.fromBytes(bytes));

    byte[] back =
        s3.getObjectAsBytes(object -> object.bucket("site").key("a b/é+1.bin")).asByteArray();

    assertThat(Arrays.equals(back, bytes)).isTrue();
    assertThat(s3.headObject(object -> object.bucket("site").key("a b/é+1.bin")).contentLength())
        .isEqualTo(bytes.length);
    assertThat(s3.listObjectsV2(list -> list.bucket("site")).contents())
        .singleElement()
        .satisfies(object -> assertThat(object.key()).isEqualTo("a b/é+1.bin"));
  }

  @Test
  void everyServiceAnswers() {
    AcmClient acm = clients.acm();

    assertThat(clients.sts().getCallerIdentity().account()).isEqualTo(Moto.ACCOUNT);
    assertThat(acm.requestCertificate(certificate -> certificate.domainName("a.example")))
        .isNotNull();
    clients.logs().createLogGroup(group -> group.logGroupName("/aws/lambda/f"));
    assertThat(clients.logs().describeLogGroups().logGroups()).hasSize(1);
    assertThat(clients.lambda().listFunctions().functions()).isEmpty();
    assertThat(clients.iam().listRoles().roles()).isEmpty();
    assertThat(clients.apiGateway().createRestApi(api -> api.name("a").description("d")).id())
        .isNotBlank();
    assertThat(front.calls())
        .extracting(Call::service, Call::operation)
        .startsWith(tuple("sts", "GetCallerIdentity"), tuple("acm", "RequestCertificate"))
        .endsWith(tuple("iam", "ListRoles"), tuple("apigateway", "CreateRestApi"));
    assertThat(front.calls()).extracting(Call::number).startsWith(1, 2, 3);
  }

  @Test
  void escapedNamesStayEscaped() {
    String arn =
        clients
            .iam()
            .createRole(role -> role.roleName("r").assumeRolePolicyDocument("{}"))
            .role()
            .arn();
    Functions functions = new Functions(clients.lambda());
    functions.createPatiently("f", arn);

    clients.lambda().tagResource(tag -> tag.resource(FunctionPath.arn("f")).tags(Map.of("a", "b")));

    assertThat(clients.lambda().listTags(list -> list.resource(FunctionPath.arn("f"))).tags())
        .containsEntry("a", "b");
  }

  @Test
  void theCliPasses(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("f.bin"), new byte[100_000]);
    clients.s3().createBucket(bucket -> bucket.bucket("site"));
    ProcessBuilder command =
        new ProcessBuilder(
                Moto.awsCli().toString(),
                "--endpoint-url",
                front.endpoint().toString(),
                "s3",
                "cp",
                file.toString(),
                "s3://site/f.bin")
            .redirectErrorStream(true);
    command.environment().putAll(Moto.CREDENTIALS);

    Process cli = command.start();

    String output = new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(cli.waitFor()).as(output).isZero();
    assertThat(clients.s3().headObject(o -> o.bucket("site").key("f.bin")).contentLength())
        .isEqualTo(100_000);
  }

  @Test
  void sixteenAtOnce() throws Exception {
    S3Client s3 = clients.s3();
    s3.createBucket(bucket -> bucket.bucket("site"));
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      List<Future<?>> puts = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String key = "k" + i;
        puts.add(
            pool.submit(
                () -> s3.putObject(o -> o.bucket("site").key(key), RequestBody.fromString(key))));
      }
      for (Future<?> put : puts) {
        put.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(s3.listObjectsV2(list -> list.bucket("site")).keyCount()).isEqualTo(64);
  }
}
