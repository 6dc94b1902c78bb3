package poc.model.evaluate;

import poc.model.Logistic;
import poc.model.evaluate.Calibration.Estimate;

/**
 * Fits {@code intercept + slope × link} to outcomes by Newton's method, halving steps that lower
 * the likelihood. Links are centred, which keeps the information matrix well conditioned.
 */
final class Recalibration {
  private static final int MOST_STEPS = 100;
  private static final double SMALLEST_STEP = 1e-10;

  private final Cases cases;
  private final double centre;

  private double intercept;
  private double slope = 1;
  private double score0;
  private double score1;
  private double information00;
  private double information01;
  private double information11;

  private Recalibration(Cases cases) {
    this.cases = cases;
    double sum = 0;
    for (int group = 0; group < cases.groups(); group++) {
      sum += cases.logOdds(group) * count(group);
    }
    this.centre = sum / cases.size();
    this.intercept = centre;
  }

  static Calibration fit(Cases cases) {
    if (cases.positives() == 0
        || cases.negatives() == 0
        || Double.isInfinite(cases.logOdds(0))
        || Double.isInfinite(cases.logOdds(cases.groups() - 1))) {
      return new Calibration(Estimate.NONE, Estimate.NONE, Estimate.NONE);
    }
    Estimate inTheLarge = new Recalibration(cases).shift();
    Recalibration both = new Recalibration(cases);
    if (!both.converges(true)) {
      return new Calibration(Estimate.NONE, Estimate.NONE, inTheLarge);
    }
    double determinant = both.determinant();
    double variance00 = both.information11 / determinant;
    double variance01 = -both.information01 / determinant;
    double variance11 = both.information00 / determinant;
    double c = both.centre;
    return new Calibration(
        new Estimate(
            both.intercept - c * both.slope,
            Math.sqrt(variance00 - 2 * c * variance01 + c * c * variance11)),
        new Estimate(both.slope, Math.sqrt(variance11)),
        inTheLarge);
  }

  private Estimate shift() {
    return converges(false)
        ? new Estimate(intercept - centre, 1 / Math.sqrt(information00))
        : Estimate.NONE;
  }

  private boolean converges(boolean withSlope) {
    double likelihood = derivatives();
    for (int i = 0; i < MOST_STEPS; i++) {
      double determinant = determinant();
      boolean singular = !(determinant > 1e-12 * information00 * information11);
      if (withSlope && (singular || cases.groups() < 2)) {
        return false;
      }
      double step0 =
          withSlope
              ? (information11 * score0 - information01 * score1) / determinant
              : score0 / information00;
      double step1 =
          withSlope ? (information00 * score1 - information01 * score0) / determinant : 0;
      double before0 = intercept;
      double before1 = slope;
      double before = likelihood;
      double length = 1;
      do {
        intercept = before0 + length * step0;
        slope = before1 + length * step1;
        likelihood = derivatives();
        length /= 2;
      } while (!(likelihood >= before - 1e-12 * Math.abs(before)) && length > SMALLEST_STEP);
      if (Math.abs(step0) + Math.abs(step1) < SMALLEST_STEP) {
        return true;
      }
    }
    return false;
  }

  private double determinant() {
    return information00 * information11 - information01 * information01;
  }

  /** Score and information at the present estimate; returns the log-likelihood. */
  private double derivatives() {
    double likelihood = 0;
    score0 = 0;
    score1 = 0;
    information00 = 0;
    information01 = 0;
    information11 = 0;
    for (int group = 0; group < cases.groups(); group++) {
      double x = cases.logOdds(group) - centre;
      double link = intercept + slope * x;
      double p = Cases.inverseLogit(link);
      double q = Cases.inverseLogit(-link);
      double residual = cases.positives(group) * q - cases.negatives(group) * p;
      double weight = count(group) * p * q;
      score0 += residual;
      score1 += residual * x;
      information00 += weight;
      information01 += weight * x;
      information11 += weight * x * x;
      likelihood -=
          cases.positives(group) * Logistic.softplus(-link)
              + cases.negatives(group) * Logistic.softplus(link);
    }
    return likelihood;
  }

  private long count(int group) {
    return cases.positives(group) + cases.negatives(group);
  }
}
