package poc.model.rds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What R wrote, read; {@code values.R} beside the files says what it wrote. */
class RdsFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"gzip-3", "gzip-2", "bzip2", "xz", "plain"})
  void everyTypeIsReadInEveryCompression(String name) throws IOException {
    RList all = list(name);

    assertThat(numbers(all, "logical")).containsExactly(1, 0, Double.NaN);
    assertThat(numbers(all, "integer")).containsExactly(1, -2, Double.NaN, Integer.MAX_VALUE);
    assertThat(numbers(all, "double"))
        .containsExactly(
            0.1,
            -1e300,
            Double.NaN,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);
    RNumbers doubles = (RNumbers) all.get("double");
    assertThat(doubles.isNa(2)).isTrue();
    assertThat(doubles.isNa(3)).isFalse();
    assertThat(((RNumbers) all.get("integer")).isNa(2)).isTrue();
    assertThat(((RNumbers) all.get("integer")).kind()).isEqualTo(RNumbers.Kind.INTEGER);
    assertThat(((RStrings) all.get("character")).values()).containsExactly("plain", null, "NA", "");
    assertThat(all.get("complex").type()).isEqualTo("complex");
    assertThat(all.get("raw").type()).isEqualTo("raw");
    assertThat(all.get("null")).isEqualTo(RNull.NULL);
    assertThat(all.get("factor").classes()).containsExactly("factor");
    assertThat(((RStrings) all.get("factor").attribute("levels")).values())
        .containsExactly("b", "a");
    assertThat(all.get("matrix").attribute("dim")).isInstanceOf(RNumbers.class);
    RList nested = (RList) ((RList) all.get("nested")).values().get(0);
    assertThat(nested.get("one")).isInstanceOf(RNumbers.class);
    assertThat(text(all, "after")).isEqualTo("the end");
  }

  @Test
  void callsKeepTheirNames() throws IOException {
    RPairs call = (RPairs) list("gzip-3").get("call");

    assertThat(call.call()).isTrue();
    assertThat(call.items().get(0).value()).isEqualTo(new RSymbol("f"));
    assertThat(call.get("y")).isInstanceOf(RPairs.class);
    assertThat(call.items().get(3).value()).isEqualTo(new RSymbol("odd name"));
  }

  @Test
  void theWriterIsNamed() throws IOException {
    assertThat(Fixtures.read("values/gzip-3.rds").writer()).isEqualTo("4.2.2");
  }

  @Test
  void stringsAreReadInTheEncodingThatTheyAreMarkedWith() throws IOException {
    RStrings strings = (RStrings) Fixtures.read("values/encodings.rds").value();

    assertThat(strings.values()).containsExactly("café €", "café €", "a\\xff");
  }

  @Test
  void compactFormsAreWrittenOut() throws IOException {
    RList altrep = list("altrep");

    assertThat(numbers(altrep, "intseq")).hasSize(100000).contains(1, 99999, 100000);
    assertThat(numbers(altrep, "realseq")).hasSize(6).contains(2147483648.0, 2147483653.0);
    assertThat(numbers(altrep, "down")).containsExactly(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(((RStrings) altrep.get("integers")).values()).hasSize(70).contains("1", "70");
    assertThat(((RStrings) altrep.get("doubles")).values())
        .containsExactly(
            "0.1",
            "1e+05",
            "123456",
            "0.333333333333333",
            "1e-20",
            "1e+15",
            "-2.5",
            null,
            "NaN",
            "Inf");
    assertThat(numbers(altrep, "wrapped")).hasSize(100).isSorted();
    assertThat(text(altrep, "after")).isEqualTo("the end");
  }

  @ParameterizedTest
  @CsvSource({
    "closure,closure", "compiled,closure", "builtin,builtin", "special,builtin",
    "environment,environment", "again,environment", "global,environment", "empty,environment",
    "namespace,environment", "package,environment", "promise,environment", "s4,S4",
    "pointer,externalptr"
  })
  void whatCanOnlyRunIsPassedOver(String name, String type) throws IOException {
    for (String file : List.of("opaque", "opaque-2")) {
      RList opaque = list(file);

      assertThat(opaque.get(name).type()).isEqualTo(type);
      assertThat(text(opaque, "after")).isEqualTo("the end");
    }
  }

  @Test
  void aLongPairListDoesNotNest() throws IOException {
    assertThat(((RPairs) Fixtures.read("values/long.rds").value()).items()).hasSize(50000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ascii.rds       | is written as text
          native.rds      | is written in its machine's own byte order
          workspace.RData | is a workspace that save() wrote
          deep.rds        | nests more than 500 levels deep
          """)
  void whatIsNotReadIsNamed(String name, String message) {
    assertThatThrownBy(() -> Fixtures.read("values/" + name))
        .isInstanceOf(RdsException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X", "PK\3\4", "id,value\n1,2\n", "{\"a\": 1}"})
  void whatIsNoSuchFileIsSaid(String content) {
    assertThatThrownBy(
            () ->
                RdsFile.read(
                    new ByteArrayInputStream(
                        content.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
        .isInstanceOf(RdsException.class)
        .hasMessageMatching("is not a file that R's saveRDS wrote|is cut off: .*");
  }

  private static RList list(String name) throws IOException {
    return (RList) Fixtures.read("values/" + name + ".rds").value();
  }

  private static double[] numbers(RList list, String name) {
    RNumbers numbers = (RNumbers) list.get(name);
    double[] values = new double[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.at(i);
    }
    return values;
  }

  private static String text(RList list, String name) {
    return ((RStrings) list.get(name)).texts().get(0);
  }
}
