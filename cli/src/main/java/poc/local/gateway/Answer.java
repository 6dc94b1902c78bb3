package poc.local.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param headers in order; a name may appear more than once
 * @param body text, sent as UTF-8
 */
record Answer(int status, List<Header> headers, String body) {

  /** One header line. */
  record Header(String name, String value) {}

  Answer {
    headers = List.copyOf(headers);
  }

  static Answer of(int status, String body) {
    return new Answer(status, List.of(), body);
  }

  /** Sets a header, in place of those of that name. */
  Answer with(String name, String value) {
    List<Header> changed = new ArrayList<>(headers);
    changed.removeIf(header -> header.name().equalsIgnoreCase(name));
    changed.add(new Header(name, value));
    return new Answer(status, changed, body);
  }

  Answer withAll(Map<String, String> more) {
    Answer changed = this;
    for (Map.Entry<String, String> header : more.entrySet()) {
      changed = changed.with(header.getKey(), header.getValue());
    }
    return changed;
  }

  /** Sets a header unless there is one of that name. */
  Answer withDefault(String name, String value) {
    return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name))
        ? this
        : with(name, value);
  }
}
