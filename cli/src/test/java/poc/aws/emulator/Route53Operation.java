package poc.aws.emulator;

/** Route 53's operations, by method and path. */
final class Route53Operation {

  private Route53Operation() {}

  static String name(String method, String path) {
    String[] parts = path.substring(1).split("/", -1);
    String kind = parts.length > 1 ? parts[1] : "";
    if (kind.equals("change")) {
      return "GetChange";
    }
    if (kind.equals("hostedzonesbyname")) {
      return "ListHostedZonesByName";
    }
    if (!kind.equals("hostedzone")) {
      return "";
    }
    if (parts.length > 3) {
      return method.equals("GET") ? "ListResourceRecordSets" : "ChangeResourceRecordSets";
    }
    if (parts.length > 2) {
      return method.equals("DELETE") ? "DeleteHostedZone" : "GetHostedZone";
    }
    return method.equals("GET") ? "ListHostedZones" : "CreateHostedZone";
  }
}
