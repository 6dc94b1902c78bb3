package poc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poc.model.Contributions;
import poc.model.Link;
import poc.model.Prediction;

/** A prediction for programs, as the API answers it. */
final class PredictionJson {

  private PredictionJson() {}

  static Map<String, Object> of(Prediction prediction, String digest) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("result", prediction.result());
    json.put("probability", prediction.probability());
    json.put("interval", List.of(prediction.lower(), prediction.upper()));
    json.put("model", digest);
    if (!prediction.extrapolated().isEmpty()) {
      json.put("extrapolated", prediction.extrapolated());
    }
    return json;
  }

  static Map<String, Object> of(Contributions contributions, Link link) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", link.toString());
    json.put("baseline", contributions.baseline());
    json.put(
        "terms",
        contributions.terms().stream()
            .map(
                share -> {
                  Map<String, Object> term = new LinkedHashMap<>();
                  term.put("term", share.term());
                  term.put("share", share.value());
                  return term;
                })
            .toList());
    json.put("total", contributions.total());
    return json;
  }
}
