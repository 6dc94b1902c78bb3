package poc.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0, 1",
    "bytes=2-5, 2, 5, 4",
    "bytes=2-, 2, 9, 8",
    "bytes=2-99, 2, 9, 8",
    "bytes=-3, 7, 9, 3",
    "bytes=-99, 0, 9, 10",
    "' bytes=9-9 ', 9, 9, 1"
  })
  void ofTenBytes(String header, long first, long last, long length) {
    ByteRange range = ByteRange.parse(header, 10).orElseThrow();

    assertThat(range).isEqualTo(new ByteRange(first, last));
    assertThat(range.length()).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=999999999999999999-"})
  void cannotBeGiven(String header) {
    assertThat(ByteRange.parse(header, 10).orElseThrow().length()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "bytes=a-b",
        "items=0-1",
        "bytes=0-1,3-4",
        "bytes=9999999999999999999-"
      })
  void isIgnored(String header) {
    assertThat(ByteRange.parse(header, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-", "bytes=0-0", "bytes=-1"})
  void nothingOfNothing(String header) {
    assertThat(ByteRange.parse(header, 0).orElseThrow().length()).isZero();
  }
}
