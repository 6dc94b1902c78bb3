package poc.product;

/** Writes a first {@code poc.yaml}, with what may be said in comments beside what is said. */
final class StarterYaml {

  /** Where comments begin. */
  private static final int COMMENT = 38;

  private final Starter starter;
  private final StringBuilder out = new StringBuilder();

  StarterYaml(Starter starter) {
    this.starter = starter;
  }

  String text() {
    plain("# yaml-language-server: $schema=./" + ProductSchema.NAME);
    plain("# What the product should be. A line that is left out is as in the founding product.");
    section("product: " + Scalars.of(starter.product()), "first part of every resource's name");
    model();
    if (starter.formula().equals(Starter.FOUNDING_FORMULA)) {
      foundingWords();
    } else {
      ownWords();
    }
    function();
    api();
    cors();
    section("logs:", "");
    line("  retention: 30", "days that CloudWatch keeps the logs");
    line("  access: false", "whether the stage logs a line a request");
    domain();
    site();
    section("# buckets:", "");
    line("#   artifacts: my-artifacts", "left out: product, stage and eight digits");
    line("#   site: www.example.com", "left out: product, stage and eight digits");
    return out.toString();
  }

  private void model() {
    section("model:", "");
    starter
        .data()
        .ifPresentOrElse(
            data -> line("  data: " + Scalars.of(data), "a CSV file with a header"),
            () -> line("  # data: admissions.csv", "left out: the built-in admissions table"));
    line("  formula: " + Scalars.of(starter.formula()), "");
    line("  link: logit", "logit, probit, cloglog, log or cauchit");
    line("  # weights: n", "a column: how often each row counts; left out: once");
    line("  ridge: 0", "penalty on the squared, standardized coefficients");
    line("  threshold: 0.5", "the probability from which on 1 is expected");
  }

  private void foundingWords() {
    section("fields:", "hard limits, and how the page shows a field");
    plain("  gre: {label: GRE score, unit: points, min: 0, max: 800, step: 10}");
    plain("  gpa: {label: GPA, min: 0, max: 4, step: 0.01}");
    plain("  rank: {label: Rank of undergraduate school, min: 1, max: 4, step: 1}");
    section("example: {gre: 800, gpa: 4, rank: 1}", "the first question that is asked");
    section("page:", "what the page says");
    plain("  title: Will I be admitted?");
    plain(
        "  description: An estimate for graduate school, from your GRE score, your GPA and the"
            + " rank of your college.");
    line("  positive: Admitted", "the word for 1");
    line("  negative: Not admitted", "the word for 0");
  }

  private void ownWords() {
    section("# fields:", "hard limits, and how the page shows a field");
    plain("#   dose: {label: Dose, unit: mg, min: 0, max: 20, step: 0.5}");
    section("# example: {dose: 5}", "the first question that is asked");
    section("page:", "what the page says");
    plain("  title: What does the model say?");
    plain("  description: Enter the values and check.");
    line("  positive: \"Yes\"", "the word for 1");
    line("  negative: \"No\"", "the word for 0");
  }

  private void function() {
    section("function:", "");
    line("  # name: " + starter.product() + "-dev", "left out: product and stage");
    line("  runtime: " + starter.runtime(), "java17, java21 or java25");
    line("  architecture: x86_64", "x86_64 or arm64");
    line("  memory: " + starter.memoryMib(), "MiB, 128 to 10240");
    line("  timeout: 10", "seconds, 1 to 900");
  }

  private void api() {
    section("api:", "");
    line("  # name: " + starter.product() + "-dev", "left out: product and stage");
    line("  path: /admit", "");
    line("  key: " + starter.key(), "whether a request must carry an API key");
    line("  rate: 20", "requests a second of one key");
    line("  burst: 40", "requests at once of one key");
    line("  # quota: 10000 per day", "or week, or month; left out: no limit");
    line("  timeout: 29", "seconds, 0.05 to 29");
  }

  private void cors() {
    String off = starter.origins().isEmpty() ? "# " : "";
    section(off + "cors:", "pages that may call beside the product's own");
    if (starter.origins().isEmpty()) {
      line("#   origins: [https://a.example]", "exact origins; ['*'] for all");
    } else {
      line("  origins: " + Scalars.list(starter.origins()), "exact origins; ['*'] for all");
    }
    line(
        off.isEmpty() ? "  # headers: [X-Trace-Id]" : "#   headers: [X-Trace-Id]",
        "beside Content-Type and X-Api-Key");
  }

  private void domain() {
    boolean named = starter.domain().isPresent();
    String on = named ? "  " : "#   ";
    String off = named ? "  # " : "#   ";
    section(named ? "domain:" : "# domain:", "the API's own");
    line(on + "name: " + starter.domain().orElse("api.example.com"), "");
    line(off + "certificate: arn:aws:acm:…", "left out: found in ACM by the name");
    line(off + "base-path: v1", "left out: the root");
  }

  private void site() {
    section("site:", "where the page is published");
    line("  hosting: website", "S3 alone, over HTTP; or cloudfront, over HTTPS");
    line("  # domain: www.example.com", "left out: the name that AWS gives");
    line("  # api: same-origin", "cloudfront: the API below /api, without a key in the page");
    line("  # cache:", "how long files may be kept; the first glob counts");
    line("  #   media/**: public, max-age=86400", "");
    line("  keep: 3", "builds before this one that keep their files");
    line("  max-delete: 256", "more files than these are not deleted at once");
    line("  # compress: [gzip, br]", "compressed copies beside the texts, as .gz and .br");
  }

  private void section(String text, String comment) {
    out.append('\n');
    line(text, comment);
  }

  private void line(String text, String comment) {
    String gap = " ".repeat(Math.max(2, COMMENT - text.length()));
    plain(comment.isEmpty() ? text : text + gap + "# " + comment);
  }

  private void plain(String text) {
    out.append(text).append('\n');
  }
}
