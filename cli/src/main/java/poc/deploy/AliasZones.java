package poc.deploy;

import java.util.Map;
import java.util.Optional;
import poc.cloud.CloudException;

/**
 * The zones that AWS's own names stand in, as aliases of Route 53 name them: <a
 * href="https://docs.aws.amazon.com/general/latest/gr/s3.html#s3_website_region_endpoints">Amazon
 * S3 website endpoints</a>, and AliasTarget in Route 53's API reference.
 */
final class AliasZones {

  /** Every distribution's. */
  static final String CLOUDFRONT = "Z2FDTNDATAQYW2";

  static final String CLOUDFRONT_HOSTS = "cloudfront.net";

  private static final Map<String, String> WEBSITES =
      Map.ofEntries(
          Map.entry("af-south-1", "Z83WF9RJE8B12"),
          Map.entry("ap-east-1", "ZNB98KWMFR0R6"),
          Map.entry("ap-northeast-1", "Z2M4EHUR26P7ZW"),
          Map.entry("ap-northeast-2", "Z3W03O7B5YMIYP"),
          Map.entry("ap-northeast-3", "Z2YQB5RD63NC85"),
          Map.entry("ap-south-1", "Z11RGJOFQNVJUP"),
          Map.entry("ap-south-2", "Z02976202B4EZMXIPMXF7"),
          Map.entry("ap-southeast-1", "Z3O0J2DXBE1FTB"),
          Map.entry("ap-southeast-2", "Z1WCIGYICN2BYD"),
          Map.entry("ap-southeast-3", "Z01846753K324LI26A3VV"),
          Map.entry("ap-southeast-4", "Z0312387243XT5FE14WFO"),
          Map.entry("ca-central-1", "Z1QDHH18159H29"),
          Map.entry("ca-west-1", "Z03565811Z33SLEZTHOUL"),
          Map.entry("eu-central-1", "Z21DNDUVLTQW6Q"),
          Map.entry("eu-central-2", "Z030506016YDQGETNASS"),
          Map.entry("eu-north-1", "Z3BAZG2TWCNX0D"),
          Map.entry("eu-south-1", "Z30OZKI7KPW7MI"),
          Map.entry("eu-south-2", "Z0081959F7139GRJC19J"),
          Map.entry("eu-west-1", "Z1BKCTXD74EZPE"),
          Map.entry("eu-west-2", "Z3GKZC51ZF0DB4"),
          Map.entry("eu-west-3", "Z3R1K369G5AVDG"),
          Map.entry("il-central-1", "Z09640613K4A3MN55U7GU"),
          Map.entry("me-central-1", "Z06143092I8HRXZRUZROF"),
          Map.entry("me-south-1", "Z1MPMWCPA7YB62"),
          Map.entry("sa-east-1", "Z7KQH4QJS55SO"),
          Map.entry("us-east-1", "Z3AQBSTGFYJSTF"),
          Map.entry("us-east-2", "Z2O1EMRO9K5GLX"),
          Map.entry("us-west-1", "Z2F56UZL2M1ACD"),
          Map.entry("us-west-2", "Z3BJ6K6RIION7M"));

  private AliasZones() {}

  /** The zone of a region's websites. */
  static String ofWebsites(String region) {
    return Optional.ofNullable(WEBSITES.get(region))
        .orElseThrow(
            () ->
                new CloudException(
                    "it is not known which zone the websites of S3 in "
                        + region
                        + " stand in, so that the name of a zone itself cannot point there: use"
                        + " www before it, or hosting: cloudfront"));
  }

  /** Whether a host is a bucket's website, or the name that all websites of a region share. */
  static boolean isWebsite(String host, String bucket) {
    return host.startsWith("s3-website") || host.startsWith(bucket + ".s3-website");
  }
}
