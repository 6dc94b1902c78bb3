package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Certificates wait for their DNS record, however long, and CloudFront takes issued ones of
 * us-east-1 alone; moto issues them after a second.
 */
final class Certificates implements Rule {

  private static final String PENDING = "PENDING_VALIDATION";

  private final Map<String, String> requested = new ConcurrentHashMap<>();
  private final Map<String, String> records = new ConcurrentHashMap<>();
  private final Set<String> issued = ConcurrentHashMap.newKeySet();
  private final DnsChanges dns;

  Certificates(DnsChanges dns) {
    this.dns = dns;
  }

  @Override
  public Answer after(Call call, Answer answer) {
    if (!call.service().equals("acm")) {
      return answer;
    }
    JsonNode body = answer.body().isBlank() ? call.json() : answer.json();
    return switch (call.operation()) {
      case "RequestCertificate" -> {
        requested.put(
            body.path("CertificateArn").asText(), call.json().path("DomainName").asText());
        yield answer;
      }
      case "DescribeCertificate" -> {
        described((ObjectNode) body.path("Certificate"));
        yield answer.withBody(body.toString());
      }
      case "ListCertificates" -> {
        listed(call, (ObjectNode) body);
        yield answer.withBody(body.toString());
      }
      default -> answer;
    };
  }

  private void described(ObjectNode certificate) {
    String arn = certificate.path("CertificateArn").asText();
    JsonNode record = certificate.at("/DomainValidationOptions/0/ResourceRecord/Name");
    if (!requested.containsKey(arn) || record.isMissingNode()) {
      return;
    }
    records.put(arn, record.asText());
    if (!isIssued(arn)) {
      certificate.put("Status", PENDING);
    }
  }

  /** Only those of a status that was asked for. */
  private void listed(Call call, ObjectNode body) {
    ArrayNode kept = body.arrayNode();
    for (JsonNode summary : body.path("CertificateSummaryList")) {
      String arn = summary.path("CertificateArn").asText();
      boolean pending = requested.containsKey(arn) && !isIssued(arn);
      ObjectNode told = (ObjectNode) summary;
      if (pending) {
        told.put("Status", PENDING);
      }
      JsonNode statuses = call.json().path("CertificateStatuses");
      boolean asked = statuses.isEmpty();
      for (JsonNode status : statuses) {
        asked |= status.asText().equals(told.path("Status").asText());
      }
      if (asked) {
        kept.add(told);
      }
    }
    body.set("CertificateSummaryList", kept);
  }

  private boolean isIssued(String arn) {
    if (records.containsKey(arn) && dns.says(records.get(arn))) {
      issued.add(arn);
    }
    return issued.contains(arn);
  }

  /** Aliases need a certificate that CloudFront can show. */
  Optional<Answer> refusal(Call call, Xml config) {
    String arn = config.text("ViewerCertificate", "ACMCertificateArn");
    for (Xml alias : config.all("Aliases", "Items", "CNAME")) {
      boolean holds =
          arn.startsWith("arn:aws:acm:us-east-1:")
              && isIssued(arn)
              && alias.root().getTextContent().equals(requested.get(arn));
      if (!holds) {
        return Optional.of(
            AwsError.of(
                call,
                400,
                "InvalidViewerCertificate",
                "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't"
                    + " valid, or doesn't include a valid certificate chain."));
      }
    }
    return Optional.empty();
  }
}
