package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poc.model.Column;
import poc.model.Field;
import poc.model.Link;
import poc.model.NumericField;

/** What a fit makes of rows does not depend on how they come. */
class ObservationsTest {
  private static final List<Field> FIELDS = List.of(new NumericField("x", 0, 9, 4));
  private static final List<Column> COLUMNS =
      List.of(new Column.Intercept("(Intercept)"), new Column.Value("x", 0));

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Observations rows(double[] x, double[] successes, double[] trials) {
    return new MemoryObservations(
        FIELDS, false, new Block(x.length, new double[][] {x}, successes, trials));
  }

  @ParameterizedTest
  @EnumSource
  void equalRowsMayBeMerged(Link link) throws Exception {
    int copies = 30;
    double[] x = new double[10 * copies];
    double[] y = new double[10 * copies];
    double[] mergedX = new double[10];
    double[] successes = new double[10];
    double[] trials = new double[10];
    for (int i = 0; i < x.length; i++) {
      x[i] = i % 10;
      y[i] = i / 10 <= 4 + i % 10 ? 1 : 0;
      mergedX[i % 10] = i % 10;
      successes[i % 10] += y[i];
      trials[i % 10]++;
    }
    GlmFit each = Glm.of(link).fit(COLUMNS, rows(x, y, ones(x.length)));
    GlmFit merged = Glm.of(link).fit(COLUMNS, rows(mergedX, successes, trials));
    assertThat(merged.statistics().n()).isEqualTo(300);
    assertThat(merged.statistics().iterations()).isEqualTo(each.statistics().iterations());
    assertThat(merged.statistics().dfResidual()).isEqualTo(298);
    assertThat(merged.statistics().deviance())
        .isCloseTo(each.statistics().deviance(), within(1e-9));
    assertThat(merged.statistics().nullDeviance())
        .isCloseTo(each.statistics().nullDeviance(), within(1e-9));
    assertThat(merged.statistics().aic()).isCloseTo(each.statistics().aic(), within(1e-9));
    for (int j = 0; j < 2; j++) {
      double estimate = each.coefficients().get(j).estimate();
      double standardError = each.coefficients().get(j).standardError();
      assertThat(merged.coefficients().get(j).estimate())
          .isCloseTo(estimate, within(1e-10 * Math.abs(estimate)));
      assertThat(merged.coefficients().get(j).standardError())
          .isCloseTo(standardError, within(1e-10 * standardError));
    }
  }

  @Test
  void theNumberOfThreadsChangesNoDigit() throws Exception {
    int n = 150_000;
    Random random = new Random(3);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = 9 * random.nextDouble();
      y[i] = random.nextDouble() < Link.LOGIT.inverse(x[i] - 4) ? 1 : 0;
    }
    Observations observations = rows(x, y, ones(n));
    GlmFit alone = inPool(1, observations);
    assertThat(inPool(5, observations)).isEqualTo(alone);
    assertThat(alone.coefficients().get(1).estimate()).isCloseTo(1, within(0.05));
  }

  private static GlmFit inPool(int threads, Observations observations) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> Glm.of(Link.LOGIT).fit(COLUMNS, observations)).get();
    } finally {
      pool.shutdown();
    }
  }
}
