package poc.model.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbours by predicted probability, and how many of them had the outcome.
 *
 * @param lowest the lowest predicted probability among them
 * @param highest the highest
 * @param mean the mean predicted probability
 * @param positives how many had the outcome
 * @param n how many there are, at least 1
 */
public record CalibrationGroup(double lowest, double highest, double mean, long positives, long n) {

  /** The share that had the outcome. */
  public double observed() {
    return (double) positives / n;
  }

  /** Wilson's interval of that share. */
  public Interval interval() {
    return Interval.wilson(positives, n);
  }

  /**
   * Cuts cases, in the order of their predictions, into groups of nearly one size. Cases that were
   * predicted the same stay together, in the group that holds the middle one of them, so there may
   * be fewer groups than asked for.
   *
   * @param count how many groups to make, at least 1
   */
  public static List<CalibrationGroup> of(Cases cases, int count) {
    List<CalibrationGroup> groups = new ArrayList<>();
    long before = 0;
    int first = 0;
    for (int i = 0; i < cases.groups(); i++) {
      long place = place(cases, i, before, count);
      before += cases.positives(i) + cases.negatives(i);
      boolean last = i + 1 == cases.groups();
      if (last || place(cases, i + 1, before, count) != place) {
        groups.add(of(cases, first, i));
        first = i + 1;
      }
    }
    return groups;
  }

  private static long place(Cases cases, int i, long before, int count) {
    long twiceMiddle = 2 * before + cases.positives(i) + cases.negatives(i);
    return Math.min(count - 1, twiceMiddle * count / (2 * cases.size()));
  }

  private static CalibrationGroup of(Cases cases, int first, int last) {
    double sum = 0;
    long positives = 0;
    long n = 0;
    for (int i = first; i <= last; i++) {
      long size = cases.positives(i) + cases.negatives(i);
      sum += size * cases.probability(i);
      positives += cases.positives(i);
      n += size;
    }
    return new CalibrationGroup(
        cases.probability(first), cases.probability(last), sum / n, positives, n);
  }
}
