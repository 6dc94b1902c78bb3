package poc.model.table;

/** The least, the greatest and the mean of numbers, each given with how often it occurs. */
final class Range {
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private double sum;
  private double lost;
  private double count;

  /**
   * Adds the first numbers of a column.
   *
   * <p>What rounding loses of products and sums is summed beside them, as Neumaier does
   * (Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, 1974): the mean is
   * then nearly always the double next to the true one.
   */
  void addAll(double[] values, double[] counts, int size) {
    for (int i = 0; i < size; i++) {
      double value = values[i];
      min = Math.min(min, value);
      max = Math.max(max, value);
      count += counts[i];
      double product = counts[i] * value;
      lost += Math.fma(counts[i], value, -product);
      double total = sum + product;
      lost +=
          Math.abs(sum) >= Math.abs(product) ? (sum - total) + product : (product - total) + sum;
      sum = total;
    }
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  double mean() {
    return Math.max(min, Math.min((sum + lost) / count, max));
  }
}
