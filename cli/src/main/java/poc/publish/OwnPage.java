package poc.publish;

import java.util.List;
import poc.product.Publishing;

/** The product's own page as its product says that it is published. */
public final class OwnPage {

  private OwnPage() {}

  /** How long they may be kept. */
  public static CacheRules rules(Publishing rules) {
    return CacheRules.of(rules.cache()).orElse(CacheRules.VITE);
  }

  /** The page's files, kept for as long as the product's rules say, else as is good for it. */
  public static List<SiteFile> published(Publishing rules, List<SiteFile> files) {
    CacheRules cache = rules(rules);
    return Twins.with(rules.compress(), files.stream().map(file -> file.under(cache)).toList());
  }
}
