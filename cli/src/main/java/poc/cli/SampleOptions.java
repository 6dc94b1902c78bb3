package poc.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.Mixin;
import poc.model.Model;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.evaluate.Sample;

/** Which data a model is held against. */
final class SampleOptions {

  @Mixin private DataOptions data = new DataOptions();

  /** Reads the data with the columns of a model's formula. */
  Sample read(Project project, Model model) {
    DataSource source = data.source(project);
    try {
      return Sample.read(model, source, data.delimiter());
    } catch (DataException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no data file " + source.name());
    } catch (IOException e) {
      throw Failure.usage("cannot read the data " + source.name() + ": " + e.getMessage());
    }
  }
}
