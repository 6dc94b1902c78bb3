package poc.model.imports;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.Erfc;
import poc.model.Coefficient;
import poc.model.Covariance;

/** Estimates and their covariance made into coefficients. */
final class WaldTest {
  private WaldTest() {}

  /**
   * Tests each estimate against zero: {@code z = estimate / se}, {@code p = 2 Phi(-|z|)}, by the
   * complementary error function, which keeps its digits far out.
   */
  static List<Coefficient> of(List<String> names, List<Double> estimates, Covariance covariance) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double standardError = Math.sqrt(covariance.at(i, i));
      double z = estimates.get(i) / standardError;
      double p = Erfc.value(Math.abs(z) / Math.sqrt(2));
      coefficients.add(new Coefficient(names.get(i), estimates.get(i), standardError, z, p));
    }
    return coefficients;
  }
}
