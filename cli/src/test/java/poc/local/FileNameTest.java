package poc.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "index.html, index.html",
    "assets/app-1_b.js, assets%2fapp-1_b.js",
    "A, %41",
    ".., %2e.",
    "., %2e",
    ".hidden, %2ehidden",
    "50%, 50%25",
    "~, %7e",
    "é, %c3%a9",
    "a b, a%20b"
  })
  void isReadable(String name, String fileName) {
    assertThat(FileName.of(name)).isEqualTo(fileName);
  }

  @Test
  void whatIsTooLongIsCutAndTellsApartByItsDigest() {
    String name = "a".repeat(1024);

    assertThat(FileName.of("a".repeat(200))).isEqualTo("a".repeat(200));
    assertThat(FileName.of(name))
        .isEqualTo("a".repeat(100) + "~" + Sha256.hex(name.getBytes(UTF_8)));
  }

  @Property
  void namesNothingButAPlainShortFileInLowerCase(@ForAll String name) {
    Assume.that(!name.isEmpty());
    assertThat(FileName.of(name))
        .matches("[a-z0-9%_~-][a-z0-9%_~.-]{0,229}")
        .isEqualTo(FileName.of(name).toLowerCase(Locale.ROOT));
  }

  @Property
  void twoNamesHaveTwoFiles(@ForAll String one, @ForAll String other) {
    Assume.that(UTF_8.newEncoder().canEncode(one + other) && !one.equals(other));
    assertThat(FileName.of(one)).isNotEqualTo(FileName.of(other));
  }
}
