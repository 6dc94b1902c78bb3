package poc.report;

import java.util.List;
import poc.model.FitStatistics;
import poc.model.Model;

/** How the model and the report came about, so that both can be made again. */
final class ProvenanceSection {
  private ProvenanceSection() {}

  static void write(Html html, Report report) {
    Model model = report.model();
    FitStatistics fit = model.fit();
    Words.section(html, "provenance", "How it was made");
    html.element(
        "p",
        fitted(fit)
            + " AUC intervals are DeLong's; the calibration curve's are Wilson's; folds are"
            + " stratified and always dealt the same way.");
    if (fit.isKnown()) {
      fit(html, fit);
    }
    Words.wordTable(html, "Digests, by which files are told apart", List.of("", "Value"));
    row(html, "Model file", report.digest());
    row(html, "Training data", model.provenance().dataDigest());
    row(html, "Data of this report", report.data().digest());
    row(html, "Fitted by", model.provenance().tool());
    Words.end(html);
    html.close();
  }

  private static String fitted(FitStatistics fit) {
    if (!fit.isKnown()) {
      return "The model was imported from a file that does not tell how it was fitted.";
    }
    return "Fitted by maximum likelihood"
        + (fit.ridge() > 0 ? " with a ridge penalty" : "")
        + ", by iteratively reweighted least squares, in "
        + fit.iterations()
        + (fit.iterations() == 1 ? " iteration" : " iterations")
        + ".";
  }

  private static void fit(Html html, FitStatistics fit) {
    Words.wordTable(html, "The fit", List.of("", "Value"));
    row(html, "Rows fitted", Figures.count(fit.n()));
    row(
        html,
        "Null deviance",
        Figures.decimals(fit.nullDeviance(), 2)
            + " on "
            + Figures.count(fit.dfNull())
            + " degrees of freedom");
    row(
        html,
        "Residual deviance",
        Figures.decimals(fit.deviance(), 2)
            + " on "
            + Figures.count(fit.dfResidual())
            + " degrees of freedom");
    row(html, "AIC", Figures.decimals(fit.aic(), 2));
    row(html, "Log-likelihood", Figures.decimals(fit.logLikelihood(), 2));
    Words.end(html);
  }

  private static void row(Html html, String name, String value) {
    Words.row(html, name, List.of(value));
  }
}
