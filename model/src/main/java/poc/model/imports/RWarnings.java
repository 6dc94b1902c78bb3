package poc.model.imports;

import java.util.ArrayList;
import java.util.List;
import poc.model.FitWarning;
import poc.model.rds.RNumbers;

/** What R's {@code glm.fit} warned of when it made a model, in its words, with their meaning. */
final class RWarnings {
  /** Nearer to 0 or 1 than this, R calls a probability 0 or 1. */
  private static final double NEAR = 10 * Math.ulp(1.0);

  private RWarnings() {}

  static List<String> of(RGlm glm) {
    List<String> warnings = new ArrayList<>();
    if (!glm.flag("converged")) {
      warnings.add(FitWarning.NOT_CONVERGED.toString());
    }
    if (glm.flag("boundary")) {
      warnings.add(FitWarning.AT_BOUNDARY.toString());
    }
    if (glm.part("fitted.values") instanceof RNumbers fitted) {
      for (int i = 0; i < fitted.size(); i++) {
        if (fitted.at(i) > 1 - NEAR || fitted.at(i) < NEAR) {
          warnings.add(FitWarning.EXTREME.toString());
          break;
        }
      }
    }
    return warnings;
  }
}
