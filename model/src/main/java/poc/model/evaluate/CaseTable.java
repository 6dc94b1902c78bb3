package poc.model.evaluate;

import java.util.Arrays;

/**
 * Predictions and their outcomes in arrays, ten bytes a row as long as few are alike, sorted and
 * joined in place. What does not fit is joined first, so that rows of few distinct predictions take
 * no more room than these.
 */
final class CaseTable {
  private double[] logOdds = new double[1024];
  private final Counts positives = new Counts(1024);
  private final Counts negatives = new Counts(1024);
  private int size;

  void add(double prediction, long withOutcome, long without) {
    if (size == logOdds.length) {
      join();
      if (size > logOdds.length / 2) {
        grow();
      }
    }
    logOdds[size] = prediction;
    positives.set(size, withOutcome);
    negatives.set(size++, without);
  }

  private void grow() {
    int capacity = logOdds.length + logOdds.length / 2;
    logOdds = Arrays.copyOf(logOdds, capacity);
    positives.grow(capacity);
    negatives.grow(capacity);
  }

  int size() {
    return size;
  }

  double logOdds(int i) {
    return logOdds[i];
  }

  long positives(int i) {
    return positives.at(i);
  }

  long negatives(int i) {
    return negatives.at(i);
  }

  /** Sorts the rows by their predictions, and makes one of those that are the same. */
  void join() {
    sort();
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (last >= 0 && logOdds[i] == logOdds[last]) {
        positives.set(last, positives.at(last) + positives.at(i));
        negatives.set(last, negatives.at(last) + negatives.at(i));
      } else {
        last++;
        logOdds[last] = logOdds[i];
        positives.set(last, positives.at(i));
        negatives.set(last, negatives.at(i));
      }
    }
    size = last + 1;
  }

  /** Heapsort: in place, and as fast on rows that are sorted already. */
  private void sort() {
    for (int root = size / 2 - 1; root >= 0; root--) {
      sink(root, size);
    }
    for (int end = size - 1; end > 0; end--) {
      swap(0, end);
      sink(0, end);
    }
  }

  private void sink(int from, int end) {
    int root = from;
    for (int child = 2 * root + 1; child < end; child = 2 * root + 1) {
      if (child + 1 < end && logOdds[child] < logOdds[child + 1]) {
        child++;
      }
      if (logOdds[root] >= logOdds[child]) {
        return;
      }
      swap(root, child);
      root = child;
    }
  }

  private void swap(int i, int j) {
    double prediction = logOdds[i];
    logOdds[i] = logOdds[j];
    logOdds[j] = prediction;
    positives.swap(i, j);
    negatives.swap(i, j);
  }
}
