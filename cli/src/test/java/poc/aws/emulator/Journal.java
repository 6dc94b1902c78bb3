package poc.aws.emulator;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every call in the order of arrival. */
final class Journal {

  private final List<Call> calls = new ArrayList<>();

  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  synchronized void clear() {
    calls.clear();
  }

  synchronized Call arrived(Request request) {
    String[] url = request.getUrl().split("\\?", 2);
    Map<String, String> query = query(url.length == 2 ? url[1] : "");
    Map<String, String> headers = headers(request);
    String body = request.getBodyAsString();
    String method = request.getMethod().getName();
    String service = Operation.service(headers.getOrDefault("authorization", ""));
    String operation = Operation.name(service, method, url[0], query, headers, body);
    Call call =
        new Call(calls.size() + 1, service, operation, method, url[0], query, headers, body, 0);
    calls.add(call);
    return call;
  }

  synchronized void answered(Call call, int status) {
    int index = call.number() - 1;
    if (index < calls.size() && calls.get(index).equals(call)) {
      calls.set(index, call.withStatus(status));
    }
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        query.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> headers(Request request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (HttpHeader header : request.getHeaders().all()) {
      headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue());
    }
    return headers;
  }
}
