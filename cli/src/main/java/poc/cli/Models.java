package poc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.artifact.WholeFile;
import poc.model.Model;
import poc.model.ModelFile;
import poc.model.ModelFileException;
import poc.model.Numerals;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.fit.Formula;
import poc.model.fit.FormulaException;
import poc.model.fit.SampleData;
import poc.model.fit.Specification;
import poc.model.fit.Trained;
import poc.model.fit.Training;
import poc.model.fit.TrainingException;
import poc.model.table.Progress;

/** Where models come from: a file, or a data set. */
final class Models {

  private Models() {}

  /** The project's model: its file if there is one, else trained as {@code poc.yaml} says. */
  static LoadedModel load(Project project) {
    Optional<Path> file = project.modelFile();
    if (file.isPresent()) {
      LoadedModel loaded = read(file.get(), project.display(file.get()));
      return insteadOf(project.product().training(), loaded);
    }
    poc.product.Training training = project.product().training();
    Trained trained =
        train(
            source(training.data()),
            Delimiter.fromHeader(),
            new SpecificationOptions().over(training),
            Progress.NONE);
    String data = training.data().map(Path::toString).orElse("the built-in sample");
    return new LoadedModel(trained.model(), bytes(trained.model()), "trained on " + data);
  }

  /** The data of a file, or the sample that is built in. */
  static DataSource source(Optional<Path> file) {
    return file.isPresent() ? DataSource.of(file.get()) : new SampleData();
  }

  /** Fits a model. */
  static Trained train(
      DataSource source, Delimiter delimiter, Specification specification, Progress progress) {
    try {
      return Training.train(specification, source, delimiter, progress);
    } catch (TrainingException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no data file " + source.name());
    } catch (IOException e) {
      throw Failure.usage("cannot read the data " + source.name() + ": " + e.getMessage());
    }
  }

  /** Reads a formula. */
  static Formula formula(String text) {
    try {
      return Formula.parse(text);
    } catch (FormulaException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  /** The model, with a word on what else the project would train. */
  private static LoadedModel insteadOf(poc.product.Training training, LoadedModel loaded) {
    Model model = loaded.model();
    List<String> other = new ArrayList<>();
    if (!isOf(training.formula(), model)) {
      other.add(training.formula());
    }
    if (training.link() != model.link()) {
      other.add("link " + training.link());
    }
    if (!training.weights().equals(model.weights())) {
      other.add(training.weights().map(column -> "weights " + column).orElse("no weights"));
    }
    if (training.ridge() != model.fit().ridge()) {
      other.add("ridge " + Numerals.format(training.ridge()));
    }
    if (training.threshold() != model.threshold()) {
      other.add("threshold " + Numerals.format(training.threshold()));
    }
    return other.isEmpty() ? loaded : loaded.insteadOf(String.join(", ", other));
  }

  /** Whether a model was fitted with a formula, as far as that can be told without its data. */
  private static boolean isOf(String text, Model model) {
    try {
      Formula formula = Formula.parse(text);
      return formula.isOpen() || formula.toString().equals(model.formula());
    } catch (FormulaException e) {
      return false;
    }
  }

  /** The bytes of a model's file. */
  static byte[] bytes(Model model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ModelFile.write(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes a model's file, whole or not at all. */
  static void write(Path file, byte[] bytes) {
    try {
      WholeFile.write(file, bytes);
    } catch (IOException e) {
      throw Failure.failed("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static LoadedModel read(Path file, String name) {
    try {
      return of(Files.readAllBytes(file), name);
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no model " + name + "; make one with 'poc train'");
    } catch (ModelFileException e) {
      throw Failure.usage(
          name + " is not a model: " + e.getMessage() + ". Make one with 'poc train'.");
    } catch (IOException e) {
      throw Failure.usage("cannot read the model " + name + ": " + e.getMessage());
    }
  }

  /** The model that the bytes of a model file hold. */
  static LoadedModel of(byte[] bytes, String origin) throws IOException {
    return new LoadedModel(ModelFile.read(new ByteArrayInputStream(bytes)), bytes, origin);
  }
}
