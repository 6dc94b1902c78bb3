package rows;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes a table of any length for the benchmarks, the same at every call: {@code Rows LAW ROWS
 * FILE}.
 *
 * <ul>
 *   <li>{@code admissions}: the founding product's columns in its ranges and steps, admitted with
 *       the probabilities of its model; predictors repeat.
 *   <li>{@code continuous}: three predictors with 15 significant digits, as R's {@code write.csv}
 *       writes doubles; no two rows are equal.
 * </ul>
 */
final class Rows {
  private static final long LARGEST = 1_000_000_000_000_000L;
  private static final int[] RANKS = {61, 212, 333, 400};
  private static final double[] RANK_EFFECTS = {0, -0.6754, -1.3402, -1.5515};

  private final SplittableRandom random = new SplittableRandom(20170401);
  private final OutputStream out;
  private final byte[] line = new byte[128];
  private int length;

  private Rows(OutputStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    long count = Long.parseLong(arguments[1]);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])), 1 << 20)) {
      Rows rows = new Rows(out);
      if (arguments[0].equals("admissions")) {
        rows.admissions(count);
      } else if (arguments[0].equals("continuous")) {
        rows.continuous(count);
      } else {
        throw new IllegalArgumentException("no law " + arguments[0]);
      }
    }
  }

  private void admissions(long count) throws IOException {
    header("admit,gre,gpa,rank");
    for (long i = 0; i < count; i++) {
      int gre = 20 * (int) Math.round(clamp(587.7 + 115.5 * random.nextGaussian(), 220, 800) / 20);
      int gpa = (int) Math.round(clamp(338.99 + 38.06 * random.nextGaussian(), 226, 400));
      int rank = rank();
      double logOdds = -3.99 + 0.002264 * gre + 0.00804 * gpa + RANK_EFFECTS[rank];
      outcome(logOdds);
      digits(gre, 1);
      text(",");
      digits(gpa / 100, 1);
      hundredths(gpa % 100);
      text(",");
      digits(rank + 1, 1);
      end();
    }
  }

  /** As write.csv does: 3.61, 3.6, 4. */
  private void hundredths(int value) {
    if (value != 0) {
      text(".");
      digits(value % 10 == 0 ? value / 10 : value, value % 10 == 0 ? 1 : 2);
    }
  }

  private int rank() {
    int draw = random.nextInt(400);
    int rank = 0;
    while (draw >= RANKS[rank]) {
      rank++;
    }
    return rank;
  }

  private void continuous(long count) throws IOException {
    header("y,a,b,c");
    for (long i = 0; i < count; i++) {
      long a = random.nextLong(LARGEST);
      long b = random.nextLong(-LARGEST, LARGEST);
      long c = random.nextLong(LARGEST);
      outcome(-1.5 + 2.0 * a / LARGEST - 1.0 * b / LARGEST + 0.5 * c / LARGEST);
      text("0.");
      digits(a, 15);
      text(b < 0 ? ",-0." : ",0.");
      digits(Math.abs(b), 15);
      text(",");
      digits(c / (LARGEST / 100), 1);
      text(".");
      digits(c % (LARGEST / 100), 13);
      end();
    }
  }

  private void header(String names) throws IOException {
    out.write((names + "\n").getBytes(US_ASCII));
  }

  private void outcome(double logOdds) {
    text(random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? "1," : "0,");
  }

  private void digits(long value, int least) {
    int width = least;
    for (long bound = (long) Math.pow(10, least); bound <= value; bound *= 10) {
      width++;
    }
    long rest = value;
    for (int i = length + width - 1; i >= length; i--) {
      line[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      line[length++] = (byte) text.charAt(i);
    }
  }

  private void end() throws IOException {
    text("\n");
    out.write(line, 0, length);
    length = 0;
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
