package poc.model.fit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import poc.model.data.DataSource;

/** Data in a text, called {@code data.csv}. */
record CsvText(String text) implements DataSource {
  @Override
  public String name() {
    return "data.csv";
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
