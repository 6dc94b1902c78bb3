package poc.model.fit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import poc.model.data.DataSource;

/** The data and the formula of the founding product, for those who bring none of their own. */
public final class SampleData implements DataSource {
  private static final String DATA = "/poc/model/admissions.csv";
  private static final String FORMULA = "/poc/model/admissions.formula";

  @Override
  public String name() {
    return "the sample data";
  }

  @Override
  public InputStream open() throws IOException {
    return open(DATA);
  }

  /**
   * The formula that goes with the data.
   *
   * @throws IOException if the resource cannot be read
   */
  public static String formula() throws IOException {
    try (InputStream in = open(FORMULA)) {
      return new String(in.readAllBytes(), UTF_8).strip();
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = SampleData.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException("resource " + resource);
    }
    return in;
  }
}
