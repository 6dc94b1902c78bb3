package poc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictInputTest {
  private static final String GOOD = "gre,gpa,rank\n800,4,1\n520,2.9,4\n";

  @TempDir Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyRowGetsItsResult() throws IOException {
    String input = write("in.csv", GOOD);
    Path out = folder.resolve("deep/out.csv");

    Run run = Run.of("predict", "--input", input, "--out", out.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("Wrote " + out + ": 2 rows" + System.lineSeparator());
    assertThat(Files.readString(out))
        .startsWith("gre,gpa,rank,probability,lower,upper,result\n800,4,1,0.738")
        .contains(",true\n520,2.9,4,")
        .endsWith(",false\n");
    assertThat(files()).containsExactly("deep", "in.csv");
  }

  @Test
  void aDelimiterOfSeveralBytesIsOneToo() throws IOException {
    String input = write("in.csv", "gre§gpa§rank\n800§4§1\nabc§4§1\n");
    Path out = folder.resolve("out.csv");

    Run run = Run.of("predict", "--input", input, "--out", out.toString(), "--delimiter", "§");

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(Files.readString(out))
        .startsWith("gre§gpa§rank§probability§lower§upper§result\n800§4§1§0.738")
        .endsWith("§true\n");
    assertThat(Files.readString(folder.resolve("out.rejected.csv"))).endsWith("'abc'§abc§4§1\n");
  }

  @Test
  void rowsWithoutAResultGoToTheirOwnFile() throws IOException {
    String input = write("in.csv", GOOD + "abc,4,1\n");
    Path out = folder.resolve("out.csv");

    Run run = Run.of("predict", "--input", input, "--out", out.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("Wrote " + out + ": 2 rows")
        .contains("Left out 1 row without a result: see " + folder.resolve("out.rejected.csv"));
    assertThat(Files.readString(folder.resolve("out.rejected.csv")))
        .isEqualTo(
            """
            line,reason,gre,gpa,rank
            4,"gre must be a number from 0 to 800, but was 'abc'",abc,4,1
            """);

    write("in.csv", GOOD);
    assertThat(Run.of("predict", "--input", input, "--out", out.toString()).code()).isZero();
    assertThat(files()).containsExactly("in.csv", "out.csv");
  }

  @Test
  void aFileThatWasAskedForIsThereEvenWithoutRows() throws IOException {
    String rejected = write("bad.csv", "what an earlier run, or anyone, has left\n");
    String input = write("in.csv", GOOD);
    String out = folder.resolve("out.csv").toString();

    Run run = Run.of("predict", "--input", input, "--out", out, "--rejected", rejected);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(Path.of(rejected))).isEqualTo("line,reason,gre,gpa,rank\n");
    String json = write("in.ndjson", "{\"gre\":800,\"gpa\":4,\"rank\":1}\n");
    assertThat(Run.of("predict", "--input", json, "--out", out, "--rejected", rejected).code())
        .isZero();
    assertThat(Path.of(rejected)).isEmptyFile();
  }

  @Test
  void aFileOfSomeoneElseIsNeitherRemovedNorReplaced() throws IOException {
    String mine = write("out.rejected.csv", "applicant,reason\n17,late\n");
    String out = folder.resolve("out.csv").toString();
    for (String rows : List.of(GOOD, GOOD + "abc,4,1\n")) {
      Run run = Run.of("predict", "--input", write("in.csv", rows), "--out", out);

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err())
          .contains(mine + " is there already, and 'poc predict' has not written it");
      assertThat(Files.readString(Path.of(mine))).isEqualTo("applicant,reason\n17,late\n");
      assertThat(files()).containsExactly("in.csv", "out.rejected.csv");
    }
  }

  @Test
  void programsAreToldHowManyThereWere() throws IOException {
    String input = write("in.ndjson", "{\"gre\":800,\"gpa\":4,\"rank\":1}\n{}\n");
    Path out = folder.resolve("out.ndjson.gz");

    Run run = Run.of("predict", "--input", input, "--out", out.toString(), "--output", "json");

    assertThat(run.code()).isEqualTo(1);
    JsonNode result = new ObjectMapper().readTree(run.out());
    assertThat(result.get("ok").asBoolean()).isFalse();
    assertThat(result.get("rows").asInt()).isOne();
    assertThat(result.get("rejected").asInt()).isOne();
    assertThat(result.get("rejectedFile").asText()).endsWith("out.rejected.ndjson");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(out))) {
      assertThat(new String(in.readAllBytes(), UTF_8))
          .startsWith("{\"gre\":800,\"gpa\":4,\"rank\":1,");
    }
  }

  @Test
  void whatCannotBeReadLeavesTheOldFile() throws IOException {
    String input = write("in.csv", "gre,rank\n1,1\n");
    String out = write("out.csv", "old");

    Run run = Run.of("predict", "--input", input, "--out", out);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("has no column 'gpa', which the model needs");
    assertThat(Files.readString(Path.of(out))).isEqualTo("old");
    assertThat(files()).containsExactly("in.csv", "out.csv");
  }

  @Test
  void optionsThatDoNotGoTogetherAreNamed() throws IOException {
    String input = write("in.csv", GOOD);

    assertThat(Run.of("predict", "--input", input, "--gre", "3").err())
        .contains("--input takes the fields from its rows: leave out gre");
    assertThat(Run.of("predict", "--gre=8", "--gpa=4", "--rank=1", "--out", "x").err())
        .contains("--out goes with --input");
    assertThat(Run.of("predict", "--input", input, "--output", "json").err())
        .contains("with --output json, name a file with --out");
    assertThat(Run.of("predict", "--input", input, "--out", "a", "--rejected", "a").err())
        .contains("--rejected and --out are the same file");
    assertThat(Run.of("predict", "--input", "no-such.csv").err())
        .contains("there is no file no-such.csv");
  }

  /** More bytes than the heap has, from standard input to standard output. */
  @Test
  void memoryDoesNotGrowWithTheRows() throws Exception {
    int rows = 1_500_000;
    Process process = poc("-Xmx32m", "predict", "--input", "-");
    Thread feeder =
        new Thread(
            () -> {
              try (BufferedWriter in =
                  new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8))) {
                in.write("id,gre,gpa,rank\n");
                for (int i = 0; i < rows; i++) {
                  in.write(
                      "applicant " + i + "," + (220 + i % 581) + ",3.25," + (1 + i % 4) + "\n");
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    feeder.start();
    long lines = 0;
    try (InputStream out = process.getInputStream()) {
      byte[] buffer = new byte[1 << 16];
      for (int read = out.read(buffer); read >= 0; read = out.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    feeder.join();

    assertThat(process.waitFor()).isZero();
    assertThat(lines).isEqualTo(rows + 1);
  }

  @Test
  void aReaderThatHasEnoughIsNoError() throws Exception {
    Process process = poc("-Xmx64m", "predict", "--input", "-");
    try (OutputStream in = process.getOutputStream()) {
      process.getInputStream().close();
      in.write(("gre,gpa,rank\n" + "800,4,1\n".repeat(200_000)).getBytes(UTF_8));
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("Broken pipe");
    }

    assertThat(process.waitFor()).isEqualTo(141);
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
  }

  private Process poc(String heap, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.add("poc.cli.Main");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).start();
  }
}
