package poc.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackingTest {

  private static byte[] pack(double... column) {
    return Packing.pack(new double[][] {column}, column.length);
  }

  private static double[] unpack(byte[] packed) {
    double[] column = new double[100];
    return Arrays.copyOf(column, Packing.unpack(packed, new double[][] {column}));
  }

  @Property
  void givesBackTheSameNumbers(
      @ForAll @Size(min = 1, max = 50) double[] numbers,
      @ForAll @Size(min = 1, max = 50) int[] whole,
      @ForAll @Size(min = 1, max = 50) byte[] small) {
    for (double[] column :
        new double[][] {
          numbers,
          IntStream.of(whole).asDoubleStream().toArray(),
          IntStream.range(0, small.length).mapToDouble(i -> small[i]).toArray()
        }) {
      assertThat(unpack(pack(column))).isEqualTo(column);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7, 8",
    "0.5, 0.5, 8",
    "-128, 127, 2",
    "0, 128, 4",
    "-32768, 32767, 4",
    "0, 32768, 8",
    "-2147483648, 2147483647, 8",
    "0, 2147483648, 16",
    "0, 0.5, 16"
  })
  void needsFewBytes(double a, double b, int bytes) {
    byte[] packed = pack(a, b);
    assertThat(packed).hasSize(4 + 1 + bytes);
    assertThat(unpack(packed)).containsExactly(a, b);
  }
}
