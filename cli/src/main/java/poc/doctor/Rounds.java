package poc.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import poc.cloud.CloudException;

/** Questions that are asked side by side; one that fails is told as what is not known. */
final class Rounds implements AutoCloseable {

  private static final int SIDE_BY_SIDE = 8;

  private final ExecutorService executor = Executors.newFixedThreadPool(SIDE_BY_SIDE);
  private final List<Future<Optional<Diagnosis>>> answers = new ArrayList<>();

  void ask(Diagnosis.Name name, Supplier<Diagnosis> question) {
    askIfAny(name, () -> Optional.of(question.get()));
  }

  /** For a question that may have no answer. */
  void askIfAny(Diagnosis.Name name, Supplier<Optional<Diagnosis>> question) {
    answers.add(
        executor.submit(
            () -> {
              try {
                return question.get();
              } catch (CloudException e) {
                return Optional.of(
                    Diagnosis.warn(
                        name,
                        "unknown: " + e.getMessage(),
                        "docs/how-to/doctor.md says which permission this takes"));
              }
            }));
  }

  /** Waits for every answer. */
  List<Diagnosis> answers() {
    List<Diagnosis> all = new ArrayList<>();
    try {
      for (Future<Optional<Diagnosis>> answer : answers) {
        answer.get().ifPresent(all::add);
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudException("interrupted while looking at the account", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
