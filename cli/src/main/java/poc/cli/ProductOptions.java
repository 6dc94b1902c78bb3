package poc.cli;

import picocli.CommandLine.Mixin;

/** Which product is meant, in which copy, and where. */
final class ProductOptions {

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();

  /** The product as its file says it. */
  Project declared() {
    return Project.of(config, stage);
  }

  Venue venue(Project declared) {
    return target.venue(declared);
  }
}
