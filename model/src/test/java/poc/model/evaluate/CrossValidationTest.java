package poc.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import poc.model.Model;
import poc.model.fit.Formula;
import poc.model.fit.Training;

class CrossValidationTest {
  private static final String FORMULA = "admit ~ gre + gpa + C(rank)";

  @Test
  void eachFoldIsPredictedByAFitToTheOthers() throws Exception {
    Model model = Fits.admissions(FORMULA);
    Sample sample = Fits.sample(model, Fits.admissions());
    int[] folds = CrossValidation.deal(sample, 5);

    CrossValidation validation = CrossValidation.of(model, sample, 5);

    Cases.Builder all = new Cases.Builder();
    for (int fold = 0; fold < 5; fold++) {
      Model others =
          Training.train(Formula.parse(FORMULA), Fits.text(rows(folds, fold, false))).model();
      Cases expected = Fits.sample(others, Fits.text(rows(folds, fold, true))).cases(others);
      Cases found = validation.folds().get(fold).cases();
      assertThat(found.groups()).isEqualTo(expected.groups());
      for (int group = 0; group < expected.groups(); group++) {
        assertThat(found.logOdds(group)).isCloseTo(expected.logOdds(group), within(1e-9));
        assertThat(found.positives(group)).isEqualTo(expected.positives(group));
      }
      all.add(expected);
    }
    assertThat(validation.pooled().roc().auc()).isCloseTo(Roc.of(all.build()).auc(), within(1e-12));
    assertThat(validation.pooled().cases().size()).isEqualTo(400);
    assertThat(validation.pooled().roc().auc()).isLessThan(Roc.of(sample.cases(model)).auc());
  }

  private static String rows(int[] folds, int fold, boolean within) throws Exception {
    try (InputStream in = Fits.admissions().open()) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      StringBuilder rows = new StringBuilder(lines.get(0)).append('\n');
      for (int i = 0; i < folds.length; i++) {
        if ((folds[i] == fold) == within) {
          rows.append(lines.get(i + 1)).append('\n');
        }
      }
      return rows.toString();
    }
  }

  @Test
  void foldsAreStratifiedAndAlwaysTheSame() throws Exception {
    Model model = Fits.admissions(FORMULA);
    Sample sample = Fits.sample(model, Fits.admissions());
    int[] folds = CrossValidation.deal(sample, 10);

    assertThat(CrossValidation.deal(sample, 10)).isEqualTo(folds);
    for (int fold = 0; fold < 10; fold++) {
      int f = fold;
      assertThat(Arrays.stream(folds).filter(each -> each == f).count()).isEqualTo(40);
      double positives = 0;
      for (int i = 0; i < folds.length; i++) {
        positives += folds[i] == fold ? sample.rows().successes()[i] : 0;
      }
      assertThat(positives).isBetween(12.0, 13.0);
    }
  }

  @Test
  void countsAreValidatedToo() throws Exception {
    Model model = Fits.trials();
    Sample sample = Fits.sample(model, Fits.resource("trials.csv"));

    CrossValidation validation = CrossValidation.of(model, sample, 3);

    assertThat(validation.pooled().cases().size()).isEqualTo(88);
    assertThat(validation.pooled().roc().auc()).isGreaterThan(0.8);
  }

  @Test
  void tooManyFoldsForTooFewRowsAreRefused() throws Exception {
    String csv = "y,x\n0,1\n1,2\n0,3\n0,2\n0,5\n";
    Model model = Training.train(Formula.parse("y ~ x"), Fits.text(csv)).model();

    assertThatThrownBy(() -> CrossValidation.of(model, Fits.sample(model, Fits.text(csv)), 5))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(
            "without fold 1 of 5, all 4 outcomes are 0: there is nothing to tell apart;"
                + " take fewer folds");
  }
}
