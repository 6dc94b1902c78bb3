package poc.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CaseTableTest {

  /** Against a sorted map; with more rows than the table has room for at first. */
  @Property(tries = 50)
  void rowsAreSortedAndJoined(
      @ForAll @Size(min = 1, max = 4000) List<@IntRange(min = -2000, max = 2000) Integer> rows,
      @ForAll @IntRange(min = 1, max = 400) int scale) {
    CaseTable table = new CaseTable();
    Map<Double, long[]> expected = new TreeMap<>();
    for (int row : rows) {
      double prediction = row % scale / 8.0 + 0.0;
      table.add(prediction, row & 1, 1);
      long[] counts = expected.computeIfAbsent(prediction, key -> new long[2]);
      counts[0] += row & 1;
      counts[1]++;
    }

    table.join();

    assertThat(table.size()).isEqualTo(expected.size());
    int i = 0;
    for (Map.Entry<Double, long[]> group : expected.entrySet()) {
      assertThat(table.logOdds(i)).isEqualTo(group.getKey());
      assertThat(table.positives(i)).isEqualTo(group.getValue()[0]);
      assertThat(table.negatives(i++)).isEqualTo(group.getValue()[1]);
    }
  }

  @Test
  void infinitiesAndLargeCountsKeepTheirPlaces() {
    CaseTable table = new CaseTable();
    table.add(Double.POSITIVE_INFINITY, 127, 1);
    table.add(0, 5_000_000_000L, 0);
    table.add(Double.NEGATIVE_INFINITY, 1, 200);
    table.add(Double.POSITIVE_INFINITY, 1, 1);

    table.join();

    assertThat(table.size()).isEqualTo(3);
    assertThat(table.logOdds(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(table.negatives(0)).isEqualTo(200);
    assertThat(table.positives(1)).isEqualTo(5_000_000_000L);
    assertThat(table.positives(2)).isEqualTo(128);
    assertThat(table.negatives(2)).isEqualTo(2);
  }
}
