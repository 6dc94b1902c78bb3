package poc.model.score;

/**
 * How many rows were read.
 *
 * @param scored those that have a result
 * @param rejected those that have none
 */
public record Totals(long scored, long rejected) {
  Totals plus(Output output) {
    return new Totals(scored + output.scoredRows(), rejected + output.rejectedRows());
  }
}
