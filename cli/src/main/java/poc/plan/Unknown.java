package poc.plan;

import java.net.URI;

/** Stands in a plan for what the cloud only tells once an earlier change is made. */
public final class Unknown {

  public static final URI URL = URI.create("known-after-apply");
  public static final String NEW_DEPLOYMENT = "(new deployment)";

  private Unknown() {}
}
