package poc.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.model.FieldSpec;
import poc.model.Link;
import poc.model.ModelFile;
import poc.model.fit.Formula;
import poc.model.fit.SampleData;
import poc.model.fit.Specification;
import poc.model.fit.Training;

class FunctionPackageTest {

  private static final List<FieldSpec> FIELDS =
      List.of(new FieldSpec("gre", "GRE score", "points", 0.0, 800.0, 10.0));

  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @TempDir Path folder;
  private byte[] model = {};

  @BeforeEach
  void train() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(
        Training.train(Formula.parse(SampleData.formula()), new SampleData()).model(), out);
    model = out.toByteArray();
  }

  @AfterEach
  void restore() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  @Test
  void theSameInputGivesTheSameBytesInAnyTimeZoneAndLocale() throws IOException {
    byte[] here = Files.readAllBytes(write("here.zip").path());
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

    byte[] there = Files.readAllBytes(write("there.zip").path());

    assertThat(there).isEqualTo(here);
  }

  @Test
  void entriesAreSortedStoredAndWithoutATimeOfTheirOwn() throws IOException {
    List<ZipEntry> entries = entries(write("function.zip").path());

    assertThat(entries).extracting(ZipEntry::getName).isSorted();
    assertThat(entries)
        .allMatch(e -> e.getMethod() == ZipEntry.STORED)
        .allMatch(e -> e.getTimeLocal().getYear() == 1980)
        .allMatch(e -> e.getExtra() == null);
  }

  @Test
  void itHoldsWhatPredictsAndNothingElse() throws IOException {
    FunctionPackage made = write("function.zip");

    assertThat(made.size()).isLessThanOrEqualTo(1_000_000).isEqualTo(Files.size(made.path()));
    assertThat(entries(made.path()))
        .extracting(ZipEntry::getName)
        .containsExactly(
            "fields.json",
            "lib/aws-lambda-java-core.jar",
            "lib/function.jar",
            "model.json",
            "model.sha256",
            "poc/handler/FunctionJar.class",
            "poc/handler/PredictionHandler.class");
  }

  @Test
  void itsJarHoldsWhatTheHandlerReaches() throws IOException {
    Path jar = folder.resolve("function.jar");
    Files.write(jar, read(write("function.zip").path(), "lib/function.jar"));

    assertThat(entries(jar))
        .allMatch(e -> e.getMethod() == ZipEntry.STORED)
        .extracting(ZipEntry::getName)
        .isSorted()
        .contains(
            "META-INF/LICENSE",
            "META-INF/NOTICE",
            "com/fasterxml/jackson/core/json/UTF8StreamJsonParser.class",
            "poc/handler/EventHandler.class",
            "poc/handler/Refusal.class",
            "poc/model/Model.class")
        .doesNotContain("com/fasterxml/jackson/core/JsonFactory.class")
        .noneMatch(name -> name.startsWith("poc/model/fit") || name.startsWith("poc/model/data"))
        .noneMatch(name -> name.contains("databind"))
        .noneMatch(name -> name.endsWith("package-info.class"));
  }

  @Test
  void theModelGoesInAsItIs() throws IOException {
    Path zip = write("function.zip").path();

    assertThat(read(zip, "model.json")).isEqualTo(model);
    assertThat(new String(read(zip, "model.sha256"), StandardCharsets.US_ASCII))
        .isEqualTo(ModelFile.digest(model).substring("sha256:".length()) + "  model.json\n");
  }

  @Test
  void digestsAreThoseOfTheFile() throws Exception {
    FunctionPackage made = write("function.zip");

    byte[] digest = HexFormat.of().parseHex(made.sha256Hex());
    assertThat(ModelFile.digest(Files.readAllBytes(made.path())))
        .isEqualTo("sha256:" + made.sha256Hex());
    assertThat(Base64.getDecoder().decode(made.sha256Base64())).isEqualTo(digest);
  }

  @Test
  void otherBytesAreNotVerified() throws IOException {
    Path zip = write("function.zip").path();

    assertThat(FunctionPackage.verify(model, FIELDS, zip)).isTrue();
    assertThat(FunctionPackage.verify(model, List.of(), zip)).isFalse();
  }

  @Test
  void itAnswersByItself() throws Exception {
    Path task = unpack(write("function.zip").path());

    try (PackagedHandler handler = PackagedHandler.load(task)) {
      assertThat(handler.answer("{\"gre\":800,\"gpa\":4,\"rank\":1}"))
          .contains("\"httpStatus\":200")
          .contains("\"probability\":0.7384")
          .contains(ModelFile.digest(model));
    }
  }

  @Test
  void aProbitModelFindsTheNormalDistribution() throws Exception {
    Specification probit =
        Specification.of(Formula.parse("admit ~ log(gre) * C(rank, sum)")).withLink(Link.PROBIT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(Training.train(probit, new SampleData()).model(), out);
    model = out.toByteArray();
    Path task = unpack(write("function.zip").path());

    try (PackagedHandler handler = PackagedHandler.load(task)) {
      assertThat(handler.answer("{\"gre\":800,\"rank\":1}")).contains("\"httpStatus\":200");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | "httpMethod":"GET","multiValueQueryStringParameters":{"gre":["800"],"gpa":["4"],"rank":["1"]}
          400 | "httpMethod":"GET","multiValueQueryStringParameters":{"gre":["8","9"],"gpa":["x"],"sat":["1"]}
          400 | "httpMethod":"GET","queryStringParameters":null
          200 | "httpMethod":"POST","body":"[{\\"gre\\":800,\\"gpa\\":4.0,\\"rank\\":\\"1\\"}]"
          400 | "httpMethod":"POST","body":"[{\\"gre\\":1e999,\\"gpa\\":[4],\\"rank\\":null}, 3]"
          400 | "httpMethod":"POST","body":"{\\"gre\\":800,\\"gre\\":800,"
          400 | "httpMethod":"POST","body":"bm8=","isBase64Encoded":true
          204 | "httpMethod":"OPTIONS","headers":{"Origin":"https://example.org"}
          405 | "httpMethod":"DELETE"
          """)
  void everyKindOfAnswerIsWithinReach(int status, String event) throws Exception {
    Path task = unpack(write("function.zip").path());

    try (PackagedHandler handler = PackagedHandler.load(task)) {
      assertThat(handler.answer("{" + event + "}")).startsWith("{\"statusCode\":" + status + ",");
    }
  }

  @Test
  void aRefusedDirectEventIsWithinReach() throws Exception {
    Path task = unpack(write("function.zip").path());

    try (PackagedHandler handler = PackagedHandler.load(task)) {
      assertThatThrownBy(() -> handler.answer("{\"gre\":\"abc\"}"))
          .rootCause()
          .hasMessageContaining("\"httpStatus\":400");
    }
  }

  private FunctionPackage write(String name) throws IOException {
    return FunctionPackage.write(model, FIELDS, folder.resolve(name));
  }

  private static List<ZipEntry> entries(Path file) throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static byte[] read(Path file, String name) throws IOException {
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  private Path unpack(Path file) throws IOException {
    Path task = folder.resolve("task");
    for (ZipEntry entry : entries(file)) {
      Path target = task.resolve(entry.getName());
      Files.createDirectories(target.getParent());
      try (OutputStream out = Files.newOutputStream(target)) {
        new ByteArrayInputStream(read(file, entry.getName())).transferTo(out);
      }
    }
    return task;
  }
}
