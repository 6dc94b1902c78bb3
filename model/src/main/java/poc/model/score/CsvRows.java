package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Predicts the rows of a table. A row is written as it stands, the results after it. */
final class CsvRows implements Rows {
  private final CsvTable table;
  private final RowPredictor predictor;
  private final CsvRecords records;
  private final int[] positions;
  private final byte[] lineEnd;
  private final Bytes key = new Bytes(256);
  private final ResultCache cache = new ResultCache();

  CsvRows(CsvTable table, RowPredictor predictor) {
    this.table = table;
    this.predictor = predictor;
    this.records = new CsvRecords(table.delimiter());
    this.positions = table.positions().stream().mapToInt(Integer::intValue).toArray();
    this.lineEnd = table.lineEnd().getBytes(UTF_8);
  }

  @Override
  public Output score(Block block) {
    Output output = new Output(4 * (block.end() - block.from()));
    records.begin(block);
    while (records.advance()) {
      Result result = result();
      String reason = result.reason();
      if (reason == null) {
        output
            .scored()
            .add(records.bytes(), records.start(), records.end())
            .add(result.suffix())
            .add(lineEnd);
      } else {
        output
            .rejected()
            .add(Long.toString(records.line()))
            .add(table.delimiter())
            .add(table.quoted(reason))
            .add(table.delimiter())
            .add(records.bytes(), records.start(), records.end())
            .add(lineEnd);
      }
    }
    return output;
  }

  private Result result() {
    if (records.isOpen()) {
      return Result.refused("a quote is not closed");
    }
    if (records.cells() != table.columns()) {
      int cells = records.cells();
      return Result.refused(
          cells + (cells == 1 ? " cell" : " cells") + (", but the header has " + table.columns()));
    }
    key.clear();
    for (int position : positions) {
      key.add(records.bytes(), records.start(position), records.end(position)).add(0);
    }
    return cache.get(key, this::predict);
  }

  private Result predict() {
    Map<String, @Nullable String> texts = new HashMap<>();
    for (int i = 0; i < positions.length; i++) {
      texts.put(table.fields().get(i), records.text(positions[i]));
    }
    return predictor.cells(texts, table.delimiter());
  }
}
