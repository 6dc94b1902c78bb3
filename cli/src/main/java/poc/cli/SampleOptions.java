package poc.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.Mixin;
import poc.model.Model;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.evaluate.Sample;
import poc.model.evaluate.Scored;

/** Which data a model is held against. */
final class SampleOptions {

  @Mixin private DataOptions data = new DataOptions();

  /** Reads the data with the columns of a model's formula. */
  Sample read(Project project, Model model) {
    return read(project, model, Sample::read);
  }

  /** The same, of which nothing is kept but how the model predicts it. */
  Scored score(Project project, Model model) {
    return read(project, model, Scored::read);
  }

  private <T> T read(Project project, Model model, Reader<T> reader) {
    DataSource source = data.source(project);
    try {
      return reader.read(model, source, data.delimiter());
    } catch (DataException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no data file " + source.name());
    } catch (IOException e) {
      throw Failure.usage("cannot read the data " + source.name() + ": " + e.getMessage());
    }
  }

  private interface Reader<T> {
    T read(Model model, DataSource source, Delimiter delimiter) throws IOException, DataException;
  }
}
