package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TriangleTest {

  private static double[][] random(long seed, int columns, int rows) {
    Random random = new Random(seed);
    double[][] matrix = new double[columns][rows];
    for (double[] column : matrix) {
      for (int i = 0; i < rows; i++) {
        column[i] = random.nextGaussian();
      }
    }
    return matrix;
  }

  private static double[][] rows(double[][] matrix, int from, int to) {
    double[][] part = new double[matrix.length][];
    for (int j = 0; j < part.length; j++) {
      part[j] = Arrays.copyOfRange(matrix[j], from, to);
    }
    return part;
  }

  @Property(tries = 200)
  void itsProductIsThatOfTheMatrixHoweverTheRowsCome(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int columns,
      @ForAll @IntRange(min = 1, max = 30) int rows,
      @ForAll @IntRange(max = 30) int cut) {
    double[][] matrix = random(seed, columns, rows);
    int middle = Math.min(cut, rows);
    Triangle first = new Triangle(columns);
    first.add(rows(matrix, 0, middle / 2), middle / 2);
    first.add(rows(matrix, middle / 2, middle), middle - middle / 2);
    Triangle second = new Triangle(columns);
    second.add(rows(matrix, middle, rows), rows - middle);
    first.join(second);
    for (int j = 0; j < columns; j++) {
      for (int k = 0; k < columns; k++) {
        double product = 0;
        for (int i = 0; i < rows; i++) {
          product += matrix[j][i] * matrix[k][i];
        }
        double factored = 0;
        for (int i = 0; i <= Math.min(j, k); i++) {
          factored += first.at(i, j) * first.at(i, k);
        }
        assertThat(factored).isCloseTo(product, within(1e-12 * rows));
      }
    }
  }

  /** Two columns that differ by a part in 1e9: their product would not tell them apart. */
  @Test
  void nearlyDependentColumnsKeepTheirDigits() {
    double[][] matrix = random(1, 3, 1000);
    for (int i = 0; i < 1000; i++) {
      matrix[1][i] = matrix[0][i] + 1e-9 * matrix[1][i];
      matrix[2][i] = 2 * matrix[0][i] + 3 * matrix[1][i];
    }
    Triangle triangle = new Triangle(3);
    triangle.add(matrix, 1000);
    LeastSquares solution = LeastSquares.solve(triangle, 1e-11);
    assertThat(solution.kept()).containsExactly(0, 1);
    assertThat(solution.coefficients()[0]).isCloseTo(2, within(1e-5));
    assertThat(solution.coefficients()[1]).isCloseTo(3, within(1e-5));
  }

  @Test
  void columnsWithinTheToleranceAreSetAside() {
    double[][] matrix = random(2, 4, 50);
    for (int i = 0; i < 50; i++) {
      matrix[1][i] = 5 * matrix[0][i] * (1 + 1e-13 * i);
    }
    Triangle triangle = new Triangle(4);
    triangle.add(matrix, 50);
    assertThat(LeastSquares.solve(triangle, 1e-11).kept()).containsExactly(0, 2);
  }
}
