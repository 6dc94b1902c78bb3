package poc.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import poc.model.evaluate.Accuracy;
import poc.model.evaluate.Evaluation;

/** Puts the page together. */
final class ReportPage {
  private ReportPage() {}

  static String html(Report report) {
    Html html = new Html();
    html.raw("<!doctype html>\n").open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'");
    html.element("title", "Model card: " + report.title());
    html.open("style").raw(resource("tokens.css") + resource("report.css")).close();
    html.close().open("body").open("main");
    opening(html, report);
    keyFigures(html, report);
    CoefficientSection.write(html, report);
    PerformanceSection.write(html, report);
    DecisionSection.write(html, report);
    DataSection.write(html, report);
    LimitsSection.write(html, report);
    ProvenanceSection.write(html, report);
    return html.close().close().close().toString();
  }

  private static void opening(Html html, Report report) {
    html.open("header");
    html.element("p", "Model card", "class", "eyebrow");
    html.element("h1", report.title());
    html.open("p", "class", "lead").text("The probability of ");
    html.element("code", report.model().response()).text(", from ");
    Words.fields(html, report.model());
    html.text(", by a binomial regression with " + report.model().link() + " link: ");
    html.element("code", report.model().formula()).text(".").close();
    html.close();
  }

  private static void keyFigures(Html html, Report report) {
    Evaluation fairest = report.fairest();
    Accuracy accuracy = fairest.accuracy();
    boolean validated = report.validation().isPresent();
    String how = validated ? "cross-validated" : report.inSample() ? "in sample" : "on other data";
    html.open("dl", "class", "figures");
    figure(
        html,
        "AUC, " + how,
        Figures.decimals(fairest.roc().auc(), 3),
        Figures.interval(fairest.roc().interval(), 3));
    figure(
        html,
        "Calibration slope, " + how,
        Figures.decimals(fairest.calibration().slope().value(), 2),
        Figures.interval(fairest.calibration().slope().interval(), 2));
    figure(
        html,
        "Brier score, " + how,
        Figures.decimals(accuracy.brier(), 3),
        Figures.decimals(accuracy.nullBrier(), 3) + " without a model");
    figure(
        html,
        "Cases",
        Figures.count(report.evaluation().cases().size()),
        Figures.percent(
                (double) report.evaluation().cases().positives()
                    / report.evaluation().cases().size())
            + " with the outcome");
    html.close();
  }

  private static void figure(Html html, String name, String value, String note) {
    html.open("div").element("dt", name);
    html.open("dd").element("strong", value).element("span", note).close().close();
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
