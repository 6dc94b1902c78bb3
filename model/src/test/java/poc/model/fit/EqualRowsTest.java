package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import poc.model.Coefficient;
import poc.model.Field;
import poc.model.Link;
import poc.model.Model;

/** Rows that are equal and counted give the model that they give one by one. */
class EqualRowsTest {

  /** Rows of a 0/1 outcome, a number and a factor with the levels 0, 1 and 2, each by itself. */
  private record OneByOne(List<Field> fields, List<double[]> rows) implements Observations {
    @Override
    public boolean grouped() {
      return false;
    }

    @Override
    public <A> A reduce(Reduction<A> reduction) {
      A sum = reduction.start();
      for (double[] row : rows) {
        double[][] values = {{row[1]}, {row[2]}};
        reduction.add(sum, new Block(1, values, new double[] {row[0]}, new double[] {1}));
      }
      return sum;
    }
  }

  private static List<double[]> rows(long seed, int size) {
    Random random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double x = random.nextInt(7) - 3;
      double level = random.nextInt(3);
      double y = random.nextDouble() < 1 / (1 + Math.exp(0.2 - 0.4 * x + 0.3 * level)) ? 1 : 0;
      rows.add(new double[] {y, x, level});
    }
    return rows;
  }

  private static String csv(List<double[]> rows) {
    StringBuilder csv = new StringBuilder("y,x,f\n");
    rows.forEach(row -> csv.append((int) row[0] + "," + (int) row[1] + "," + (int) row[2] + "\n"));
    return csv.toString();
  }

  @Property(tries = 25)
  void theFitIsTheSame(@ForAll long seed) throws Exception {
    List<double[]> rows = rows(seed, 500);
    Model counted = Training.train(Formula.parse("y ~ x + C(f)"), new CsvText(csv(rows))).model();
    GlmFit single = Glm.of(Link.LOGIT).fit(counted.columns(), new OneByOne(counted.fields(), rows));
    assertThat(counted.fit().n()).isEqualTo(500);
    assertThat(counted.fit().iterations()).isEqualTo(single.statistics().iterations());
    assertThat(counted.fit().deviance()).isCloseTo(single.statistics().deviance(), within(1e-10));
    for (int i = 0; i < counted.coefficients().size(); i++) {
      Coefficient a = counted.coefficients().get(i);
      Coefficient b = single.coefficients().get(i);
      assertThat(a.estimate()).isCloseTo(b.estimate(), within(1e-12));
      assertThat(a.standardError()).isCloseTo(b.standardError(), within(1e-12));
    }
  }

  @Test
  void aTableThatIsRepeatedHasTheSameEstimate() throws Exception {
    String once = csv(rows(1, 200));
    String body = once.substring(once.indexOf('\n') + 1);
    Formula formula = Formula.parse("y ~ x + C(f)");
    Model model = Training.train(formula, new CsvText(once)).model();
    Model repeated = Training.train(formula, new CsvText(once + body.repeat(999))).model();
    assertThat(repeated.fit().n()).isEqualTo(200_000);
    for (int i = 0; i < 4; i++) {
      assertThat(repeated.coefficients().get(i).estimate())
          .isCloseTo(model.coefficients().get(i).estimate(), within(1e-12));
    }
    assertThat(repeated.fit().deviance()).isCloseTo(1000 * model.fit().deviance(), within(1e-7));
  }

  @Test
  void countsStayRowsOfTheData() throws Exception {
    String csv = "s,f,x\n3,1,0\n3,1,0\n2,2,1\n1,3,1\n1,3,1\n";
    Model model = Training.train(Formula.parse("cbind(s, f) ~ x"), new CsvText(csv)).model();
    assertThat(model.fit().n()).isEqualTo(5);
    assertThat(model.fit().dfNull()).isEqualTo(4);
  }
}
