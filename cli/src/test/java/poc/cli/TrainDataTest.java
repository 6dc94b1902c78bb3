package poc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code poc train} takes for data. */
class TrainDataTest {
  private static final String TABLE = "y;x\n0;1.5\n1;2\n0;3\n1;1\n1;NA\n0;2\n";

  @TempDir private Path folder;
  private Path model;

  @BeforeEach
  void nameTheModel() {
    model = folder.resolve("model.json");
  }

  private Run train(String... options) {
    String[] all = new String[options.length + 5];
    all[0] = "train";
    all[1] = "--formula";
    all[2] = "y ~ x";
    all[3] = "--out";
    all[4] = model.toString();
    System.arraycopy(options, 0, all, 5, options.length);
    return Run.of(all);
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), TABLE);
  }

  @Test
  void aCompressedFileGivesTheSameSummary() throws IOException {
    Path zipped = folder.resolve("no-suffix");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(TABLE.getBytes(UTF_8));
    }
    Run plain = train("--data", file("data.csv").toString());
    assertThat(plain.code()).isEqualTo(ExitCode.OK);
    assertThat(plain.out()).contains("(1 observation deleted due to missingness)");
    String summary = plain.out().substring(0, plain.out().indexOf("Wrote"));
    assertThat(train("--data", zipped.toString()).out()).startsWith(summary);
  }

  @Test
  void aFileMayHaveACommandsName() {
    assertThat(train("--data", "predict").err()).contains("there is no data file predict");
    assertThat(Run.of("help", "predict").out()).contains("--gre=VALUE");
  }

  @Test
  void aDashIsStandardInput() throws IOException {
    Run fromFile = train("--data", file("data.csv").toString());
    byte[] bytes = Files.readAllBytes(model);
    InputStream terminal = System.in;
    try {
      System.setIn(new ByteArrayInputStream(TABLE.getBytes(UTF_8)));
      assertThat(train("--data", "-").out()).isEqualTo(fromFile.out());
    } finally {
      System.setIn(terminal);
    }
    assertThat(model).hasBinaryContent(bytes);
  }

  @Test
  void aDelimiterThatIsGivenIsObeyed() throws IOException {
    String file = file("data.csv").toString();
    assertThat(train("--data", file, "--delimiter", ";").code()).isEqualTo(ExitCode.OK);
    Run wrong = train("--data", file, "--delimiter", "tab");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains(file + " has no column 'y'; its columns are y;x");
    Run none = train("--data", file, "--delimiter", "::");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("--delimiter: '::' is no delimiter: give one character");
  }

  @Test
  void aBadCellIsNamed() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.csv"), TABLE + "0;much\n");
    Run run = train("--data", bad.toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(bad + ", line 8, column x: 'much' is no number");
  }
}
