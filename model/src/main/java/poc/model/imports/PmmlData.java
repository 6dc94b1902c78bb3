package poc.model.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import poc.model.Column;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.Numerals;
import poc.model.NumericField;
import poc.model.Observation;

/** The data that a model in PMML was fitted to: what PMML does not hold comes from here. */
final class PmmlData {
  private final PmmlRegression model;
  private final PmmlFields fields;
  private final List<Column> columns;
  private final List<PmmlTerm> terms;
  private final Likelihood likelihood;
  private final double[] min;
  private final double[] max;
  private final double[] sum;
  private int rows;

  private PmmlData(
      PmmlRegression model, PmmlFields fields, List<PmmlTerm> terms, List<Column> columns) {
    this.model = model;
    this.fields = fields;
    this.terms = terms;
    this.columns = columns;
    this.likelihood = new Likelihood(model.link(), columns.size());
    int count = fields.names().size();
    this.min = new double[count];
    this.max = new double[count];
    this.sum = new double[count];
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
  }

  /**
   * Reads a CSV file with a header. Rows that lack a value are counted and left out.
   *
   * @throws ImportException naming file, line, column and value of what the model cannot use
   */
  static PmmlData read(
      Path file,
      PmmlRegression model,
      PmmlFields fields,
      List<PmmlTerm> terms,
      List<Column> columns)
      throws IOException {
    PmmlData data = new PmmlData(model, fields, terms, columns);
    try (CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file, UTF_8);
        CloseableIterator<NamedCsvRecord> records = csv.iterator()) {
      while (records.hasNext()) {
        data.add(file, records.next());
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new ImportException("needs data, but " + file + " is not valid CSV in UTF-8", e);
    }
    if (data.likelihood.successes() == 0 || data.likelihood.successes() == data.likelihood.rows()) {
      throw new ImportException(
          "needs data with both outcomes, but in "
              + file
              + (", " + data.likelihood.successes() + " of " + data.likelihood.rows())
              + (" rows have " + Quote.of(model.response()) + " at " + Quote.of(model.success())));
    }
    return data;
  }

  private void add(Path file, NamedCsvRecord record) throws ImportException {
    rows++;
    double[] values = new double[fields.names().size()];
    String outcome = cell(file, record, model.response());
    boolean missing = isMissing(outcome);
    for (int i = 0; i < values.length; i++) {
      String text = cell(file, record, fields.names().get(i));
      missing |= isMissing(text);
      values[i] = isMissing(text) ? 0 : fields.value(i, text);
      if (Double.isNaN(values[i])) {
        throw new ImportException(
            "needs data, but "
                + (file + ", line " + record.getStartingLineNumber())
                + (", column " + fields.names().get(i) + ": '" + Quote.of(text) + "' is ")
                + (fields.categories(i).isEmpty() ? "no number" : "none of its categories"));
      }
    }
    if (!missing) {
      add(values, isSuccess(outcome));
    }
  }

  private void add(double[] values, boolean success) {
    for (int i = 0; i < values.length; i++) {
      min[i] = Math.min(min[i], values[i]);
      max[i] = Math.max(max[i], values[i]);
      sum[i] += values[i];
    }
    Observation observation = new Observation(values);
    double[] x = new double[columns.size()];
    double eta = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = columns.get(i).of(observation);
      eta += terms.get(i).coefficient() * x[i];
    }
    likelihood.add(x, eta, success);
  }

  private boolean isSuccess(String text) {
    return text.equals(model.success()) || Numerals.parse(text) == Numerals.parse(model.success());
  }

  private static String cell(Path file, NamedCsvRecord record, String column)
      throws ImportException {
    Optional<String> cell = record.findField(column);
    if (cell.isEmpty()) {
      throw new ImportException(
          "needs data, but "
              + (file + ", line " + record.getStartingLineNumber())
              + (" has no column " + Quote.of(column)));
    }
    return cell.get().strip();
  }

  private static boolean isMissing(String text) {
    return text.isEmpty() || text.equals("NA");
  }

  /** The rows of the file, those with missing values included. */
  int rows() {
    return rows;
  }

  Likelihood likelihood() {
    return likelihood;
  }

  /** The fields, numbers with their ranges. */
  List<Field> fields() {
    List<Field> list = new ArrayList<>();
    for (int i = 0; i < min.length; i++) {
      String name = fields.names().get(i);
      List<String> categories = fields.categories(i);
      double mean = Math.max(min[i], Math.min(sum[i] / likelihood.rows(), max[i]));
      list.add(
          categories.isEmpty()
              ? new NumericField(name, min[i], max[i], mean)
              : new FactorField(name, categories, fields.reference(i, terms)));
    }
    return list;
  }
}
