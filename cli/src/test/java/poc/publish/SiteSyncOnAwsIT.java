package poc.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poc.aws.AwsCloud;
import poc.aws.AwsSession;
import poc.aws.EmulatedAws;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.Fault;
import poc.aws.emulator.Moto;
import poc.aws.emulator.When;
import poc.cloud.Buckets;
import poc.cloud.CloudException;
import poc.cloud.ObjectLocation;
import poc.cloud.ObjectSummary;
import poc.cloud.Tags;
import poc.local.OtherProcess;

/**
 * A page is replaced by its next build while every single call goes wrong in turn, or the process
 * is killed at it. The page that is live is always whole, and the next run ends where an
 * undisturbed one does.
 */
class SiteSyncOnAwsIT {

  private static final String BUCKET = "www.example.com";
  private static final Retention RETENTION = new Retention(0, true, true, 9);
  private static final Map<String, String> OLD =
      Map.of(
          "index.html", "<script src=/assets/old.js></script>",
          "assets/old.js", "old",
          "a b+c%.txt", "x");
  private static final Map<String, String> NEXT =
      Map.of(
          "index.html", "<script src=/assets/next.js></script>",
          "assets/next.js", "next",
          "a b+c%.txt", "y",
          "empty", "");

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();

  @BeforeEach
  void oldBuildIsLive() throws IOException {
    begin();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DROPPED", "ANSWER_LOST", "ACCESS_DENIED", "INTERNAL_ERROR", "THROTTLED"})
  void theNextRunFinishesWhatAnyFailedOneBegan(Fault fault) throws IOException {
    int calls = callsOfAWholeRun();
    for (int call = 1; call <= calls; call++) {
      begin();
      front.faultAt(call, fault);
      try {
        sync(cloud().buckets(), folder);
      } catch (CloudException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
      front.clear();
      isFinishedByTheNextRun(fault + " at call " + call);
    }
  }

  @Test
  void theNextRunFinishesWhatAnyKilledOneBegan() throws Exception {
    int calls = callsOfAWholeRun();
    for (int call = 1; call <= calls; call++) {
      begin();
      try (OtherProcess process =
          OtherProcess.start(SyncMain.class, folder.toString(), front.endpoint().toString())) {
        front.onCall(call, When.AFTER, () -> kill(process));
        process.release();
        assertThat(process.exit()).as("exit code, killed at %d", call).isEqualTo(137);
      }
      front.clear();
      isFinishedByTheNextRun("killed at call " + call);
    }
  }

  @Test
  void everyObjectIsSentWithItsChecksumAndItsOwner() throws IOException {
    front.clear();
    write(NEXT);
    sync(cloud().buckets(), folder);

    List<Call> puts =
        front.calls().stream().filter(call -> call.operation().equals("PutObject")).toList();
    assertThat(puts).hasSize(5);
    assertThat(puts)
        .allSatisfy(
            call -> {
              assertThat(call.header("x-amz-expected-bucket-owner")).isEqualTo(Moto.ACCOUNT);
              assertThat(call.header("x-amz-checksum-sha256")).hasSize(44);
            });
    assertThat(puts)
        .filteredOn(call -> call.path().endsWith("/assets/next.js"))
        .extracting(call -> call.header("x-amz-checksum-sha256"))
        .containsExactly(
            Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(Digests.sha256("next".getBytes(UTF_8)))));
  }

  @Test
  void nothingChangedTakesOneListingAndTheRecord() {
    sync(cloud().buckets(), folder);
    front.clear();
    sync(cloud().buckets(), folder);

    assertThat(front.calls())
        .filteredOn(call -> call.service().equals("s3"))
        .extracting(Call::operation)
        .containsExactlyInAnyOrder("ListObjectsV2", "GetObject");
  }

  @Test
  void theAwsCliReadsBackWhatWasPublished() throws Exception {
    write(NEXT);
    sync(cloud().buckets(), folder);

    JsonNode page = aws("s3api", "head-object", "--bucket", BUCKET, "--key", "index.html");
    assertThat(page.path("ContentType").asText()).isEqualToIgnoringCase("text/html; charset=utf-8");
    assertThat(page.path("CacheControl").asText()).isEqualTo("no-cache");
    JsonNode script = aws("s3api", "head-object", "--bucket", BUCKET, "--key", "assets/next.js");
    assertThat(script.path("CacheControl").asText()).isEqualTo(CacheRules.IMMUTABLE);
    JsonNode odd = aws("s3api", "head-object", "--bucket", BUCKET, "--key", "a b+c%.txt");
    assertThat(odd.path("ContentLength").asInt()).isEqualTo(1);
    assertThat(aws("s3api", "list-objects-v2", "--bucket", BUCKET).path("Contents"))
        .extracting(o -> o.path("Key").asText())
        .containsExactly(".poc/site.json", "a b+c%.txt", "assets/next.js", "empty", "index.html");
  }

  private void begin() throws IOException {
    front.reset();
    cloud().buckets().createBucket(BUCKET, Tags.of("admission", "dev"));
    write(OLD);
    sync(cloud().buckets(), folder);
    write(NEXT);
    front.clear();
  }

  private int callsOfAWholeRun() {
    sync(cloud().buckets(), folder);
    int calls = front.calls().size();
    assertThat(calls).isBetween(8, 12);
    return calls;
  }

  private void isFinishedByTheNextRun(String what) {
    Buckets buckets = cloud().buckets();
    String page = text(buckets, "index.html");
    String script = page.contains("next") ? "next" : "old";
    assertThat(text(buckets, "assets/" + script + ".js")).as(what).isEqualTo(script);

    sync(buckets, folder);

    Map<String, String> there = new TreeMap<>();
    for (ObjectSummary object : buckets.listObjects(BUCKET, "")) {
      if (!object.key().startsWith(".poc/")) {
        there.put(object.key(), text(buckets, object.key()));
      }
    }
    assertThat(there).as(what).isEqualTo(NEXT);
    try (SiteSync sync = new SiteSync(() -> buckets, BUCKET, RETENTION)) {
      assertThat(sync.look(() -> files(folder)).steps()).as(what).isEmpty();
    }
  }

  private void write(Map<String, String> files) throws IOException {
    Path old = folder.resolve("assets/old.js");
    Files.deleteIfExists(old);
    Files.deleteIfExists(folder.resolve("assets/next.js"));
    Files.deleteIfExists(folder.resolve("empty"));
    Files.createDirectories(old.getParent());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static void sync(Buckets buckets, Path folder) {
    try (SiteSync sync = new SiteSync(() -> buckets, BUCKET, RETENTION)) {
      sync.apply(sync.look(() -> files(folder)), new Silent());
    }
  }

  private static List<SiteFile> files(Path folder) {
    return Folder.scan(folder).files(CacheRules.VITE);
  }

  private static String text(Buckets buckets, String key) {
    try (var in = buckets.getObject(new ObjectLocation(BUCKET, key)).orElseThrow()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static AwsCloud cloud() {
    return new AwsCloud(EmulatedAws.session());
  }

  private static void kill(OtherProcess process) {
    try {
      process.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode aws(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Moto.awsCli().toString(), "--output", "json"));
    command.addAll(List.of("--endpoint-url", EmulatedAws.front().endpoint().toString()));
    command.addAll(List.of("--region", Moto.REGION));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(Moto.CREDENTIALS);
    Process process = builder.start();
    JsonNode answer = new ObjectMapper().readTree(process.getInputStream());
    assertThat(process.waitFor()).as(String.join(" ", arguments)).isZero();
    return answer;
  }

  /** What the process does, once its standard input has ended. */
  static final class SyncMain {

    private SyncMain() {}

    public static void main(String[] arguments) throws IOException {
      System.in.readAllBytes();
      try (AwsSession session = EmulatedAws.session(arguments[1])) {
        sync(new AwsCloud(session).buckets(), Path.of(arguments[0]));
      }
    }
  }
}
