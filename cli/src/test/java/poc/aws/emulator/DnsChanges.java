package poc.aws.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changes of the DNS reach its name servers one look later, and a CNAME stands alone; moto does
 * either at once.
 */
final class DnsChanges implements Rule {

  private static final String IN_SYNC = "<Status>INSYNC</Status>";

  private final Set<String> looked = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> types = new ConcurrentHashMap<>();

  /** Whether anything stands under a name. */
  boolean says(String name) {
    return !types.getOrDefault(plain(name), Set.of()).isEmpty();
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.is("route53", "ChangeResourceRecordSets")) {
      return Optional.empty();
    }
    Map<String, Set<String>> after = new HashMap<>();
    for (Xml change : changes(call)) {
      String name = plain(change.text("ResourceRecordSet", "Name"));
      Set<String> now =
          after.computeIfAbsent(name, n -> new HashSet<>(types.getOrDefault(n, Set.of())));
      String type = change.text("ResourceRecordSet", "Type");
      if (change.text("Action").equals("DELETE")) {
        now.remove(type);
      } else {
        now.add(type);
      }
    }
    List<String> refused = new ArrayList<>();
    after.forEach(
        (name, now) -> {
          if (now.contains("CNAME") && now.size() > 1) {
            refused.add(name);
          }
        });
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            AwsError.of(
                call,
                400,
                "InvalidChangeBatch",
                "RRSet of type CNAME with DNS name "
                    + refused
                    + ". is not permitted as it conflicts with other records with the same DNS"
                    + " name"));
  }

  @Override
  public Answer after(Call call, Answer answer) {
    if (call.is("route53", "ChangeResourceRecordSets")) {
      changes(call).forEach(this::done);
      return answer.withBody(answer.body().replace(IN_SYNC, "<Status>PENDING</Status>"));
    }
    if (call.is("route53", "GetChange") && looked.add(call.path())) {
      return answer.withBody(answer.body().replace(IN_SYNC, "<Status>PENDING</Status>"));
    }
    return answer;
  }

  private void done(Xml change) {
    String name = plain(change.text("ResourceRecordSet", "Name"));
    Set<String> now = types.computeIfAbsent(name, n -> ConcurrentHashMap.newKeySet());
    String type = change.text("ResourceRecordSet", "Type");
    if (change.text("Action").equals("DELETE")) {
      now.remove(type);
    } else {
      now.add(type);
    }
  }

  private static List<Xml> changes(Call call) {
    return Xml.parse(call.body()).all("ChangeBatch", "Changes", "Change");
  }

  private static String plain(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
