package poc.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RangeTest {

  private static Range of(double... values) {
    double[] counts = new double[values.length];
    Arrays.fill(counts, 3);
    Range range = new Range();
    range.addAll(values, counts, values.length);
    return range;
  }

  @Property
  void theMeanIsNextToTheTrueOne(
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = -1e9, max = 1e9) Double> numbers) {
    double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    BigDecimal sum = BigDecimal.ZERO;
    for (double value : values) {
      sum = sum.add(new BigDecimal(value));
    }
    double mean = sum.divide(new BigDecimal(values.length), MathContext.DECIMAL128).doubleValue();
    assertThat(Math.abs(of(values).mean() - mean)).isLessThanOrEqualTo(Math.ulp(mean));
  }

  @Test
  void theMeanIsNeverOutsideTheRange() {
    assertThat(of(0.1, 0.1, 0.1).mean()).isEqualTo(0.1);
    assertThat(of(3, 1, 2).min()).isEqualTo(1);
    assertThat(of(3, 1, 2).max()).isEqualTo(3);
  }

  @Test
  void aSumThatOverflowsHasNoMean() {
    assertThat(of(1e308, 1e308).mean()).isNaN();
  }
}
