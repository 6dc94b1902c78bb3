package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsTest {

  private static Levels levels(String... texts) {
    return Levels.of(List.of(texts));
  }

  @Test
  void numbersAreOrderedBySize() {
    assertThat(levels("10", "9", "-1", "2.5", "1e1").names())
        .containsExactly("-1", "2.5", "9", "10");
  }

  @Test
  void equalNumbersAreOneLevelUnderTheirShortestName() {
    Levels levels = levels("1.0", "01", "1", "2", "-0", "0");
    assertThat(levels.names()).containsExactly("0", "1", "2");
    assertThat(levels.position("1.0")).isEqualTo(1);
    assertThat(levels.position("01")).isEqualTo(1);
    assertThat(levels.position("-0")).isZero();
  }

  @Test
  void textsAreOrderedByCodePoints() {
    assertThat(levels("b", "a", "B", "ä", "ab", "\uFF21", "\uD83D\uDE00", "10", "9").names())
        .containsExactly("10", "9", "B", "a", "ab", "b", "ä", "\uFF21", "\uD83D\uDE00");
  }

  @Test
  void oneTextMakesThemAllTexts() {
    Levels levels = levels("1", "1.0", "x");
    assertThat(levels.names()).containsExactly("1", "1.0", "x");
    assertThat(levels.position("1.0")).isEqualTo(1);
  }
}
