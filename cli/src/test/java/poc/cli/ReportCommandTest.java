package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  @TempDir Path folder;

  private String report(String... arguments) throws IOException {
    Path out = folder.resolve("report.html");
    String[] all = new String[arguments.length + 3];
    all[0] = "report";
    all[1] = "--out";
    all[2] = out.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    Run run = Run.of(all);
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readString(out);
  }

  @Test
  void tellsTheFoundingModel() throws IOException {
    String html = report();

    assertThat(html)
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains("<h1>Will I be admitted?</h1>")
        .contains("<th scope=\"row\">gpa</th><td>0.8040</td><td>0.3318</td><td>2.423</td>")
        .contains("<td>2.2345</td><td>1.1661 to 4.2819</td><td>1.1739 to 4.3238</td>")
        .contains("0.6928 (0.6374 to 0.7483)")
        .contains("which is what the model was trained on.")
        .contains("<th scope=\"row\">1 (reference)</th><td>61</td><td>54.1 %</td>");
  }

  @Test
  void needsNothingElse() throws IOException {
    String html = report();

    assertThat(html).doesNotContain("http:", "https:", "<script", "src=", "url(", "@import");
    assertThat(html).contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;");
  }

  @Test
  void isTheSameForTheSameInput() throws IOException {
    assertThat(report()).isEqualTo(report());
  }

  @Test
  void plotsHaveNamesAndTables() throws IOException {
    String html = report();

    assertThat(html.split("<svg ", -1)).hasSize(3);
    assertThat(html)
        .contains("role=\"img\" aria-labelledby=\"roc-title roc-description\"")
        .contains("<title id=\"roc-title\">ROC curve</title>")
        .contains("role=\"img\" aria-labelledby=\"calibration-title calibration-description\"")
        .contains("Sensitivity and specificity for some thresholds")
        .contains("Cases by predicted probability");
  }

  @Test
  void whatTheDataSayIsEscaped() throws IOException {
    Path data = folder.resolve("<b>.csv");
    StringBuilder csv = new StringBuilder("y,<script>x</script>,ward\n");
    for (int i = 0; i < 40; i++) {
      csv.append(i * 7 % 3 == 0 ? 1 : 0).append(',').append(i % 11);
      csv.append(i % 2 == 0 ? ",\"a&\"\"b\"\"\"\n" : ",<i>c</i>\n");
    }
    Files.writeString(data, csv);
    Path model = folder.resolve("model.json");
    Run train =
        Run.of(
            "train",
            "--data",
            data.toString(),
            "--formula",
            "y ~ `<script>x</script>` + ward",
            "--out",
            model.toString());
    assertThat(train.code()).as(train.err()).isZero();

    String html = report("--model", model.toString(), "--data", data.toString(), "--folds", "4");

    assertThat(html)
        .doesNotContain("<script>", "<i>c", "<b>.csv")
        .contains("&lt;script&gt;x&lt;/script&gt;")
        .contains("a&amp;&quot;b&quot;")
        .contains("&lt;b&gt;.csv");
  }

  @Test
  void otherDataHasNoProfilesAndNoFolds() throws IOException {
    Path data = folder.resolve("later.csv");
    Files.writeString(data, "rank,admit,gpa,gre\n1,1,4,800\n2,0,3,500\n2,1,3,600\n4,0,2.5,300\n");

    String html = report("--data", data.toString());

    assertThat(html)
        .contains("Profile-likelihood intervals need the data that the model was trained on")
        .contains("which is not what the model was trained on.")
        .doesNotContain("Cross-validated");
  }
}
