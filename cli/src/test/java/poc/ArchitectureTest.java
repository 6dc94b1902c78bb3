package poc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md: what may know what. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("poc");

  /**
   * Each package with the packages that it may use. A package that ends in two dots has its
   * subpackages.
   */
  private static final Map<String, List<String>> ARROWS = arrows();

  private static Map<String, List<String>> arrows() {
    Map<String, List<String>> arrows = new LinkedHashMap<>();
    arrows.put("poc.model", List.of());
    arrows.put("poc.model.data", List.of("poc.model"));
    arrows.put("poc.model.table", List.of("poc.model", "poc.model.data"));
    arrows.put("poc.model.fit..", List.of("poc.model", "poc.model.data", "poc.model.table"));
    arrows.put("poc.model.evaluate", List.of("poc.model", "poc.model.data", "poc.model.fit.."));
    arrows.put("poc.model.score", List.of("poc.model", "poc.model.data"));
    arrows.put("poc.model.rds", List.of());
    arrows.put("poc.model.imports", List.of("poc.model", "poc.model.rds"));
    arrows.put("poc.handler..", List.of("poc.model"));
    arrows.put("poc.cloud..", List.of());
    arrows.put("poc.plan..", List.of("poc.cloud.."));
    arrows.put("poc.product..", List.of("poc.model", "poc.cloud.."));
    arrows.put("poc.artifact..", List.of("poc.model", "poc.handler.."));
    arrows.put("poc.publish..", List.of("poc.model", "poc.cloud..", "poc.plan..", "poc.product.."));
    arrows.put("poc.cors..", List.of("poc.cloud..", "poc.plan.."));
    arrows.put(
        "poc.deploy..",
        List.of(
            "poc.cors..",
            "poc.model",
            "poc.cloud..",
            "poc.plan..",
            "poc.product..",
            "poc.artifact..",
            "poc.publish.."));
    arrows.put("poc.report..", List.of("poc.model", "poc.model.evaluate", "poc.model.fit.."));
    arrows.put("poc.verify..", List.of());
    arrows.put("poc.doctor..", List.of("poc.cloud.."));
    arrows.put("poc.local.runtime.bootstrap", List.of());
    arrows.put("poc.local.runtime", List.of("poc.cloud..", "poc.local.runtime.bootstrap"));
    arrows.put("poc.local.gateway", List.of("poc.cloud..", "poc.local.runtime"));
    arrows.put("poc.local.http", List.of());
    arrows.put("poc.local.edge", List.of("poc.cloud..", "poc.local.http"));
    arrows.put(
        "poc.local",
        List.of(
            "poc.cloud..",
            "poc.local.gateway",
            "poc.local.runtime",
            "poc.local.http",
            "poc.local.edge"));
    arrows.put(
        "poc.local.server",
        List.of(
            "poc.cloud..", "poc.local", "poc.local.gateway", "poc.local.http", "poc.local.edge"));
    arrows.put("poc.aws..", List.of("poc.cloud.."));
    arrows.put("poc.cli..", List.of("*"));
    return arrows;
  }

  @Test
  void arrowsGoOneWay() {
    LayeredArchitecture architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String layer : ARROWS.keySet()) {
      architecture = architecture.layer(layer).definedBy(layer);
    }
    for (Map.Entry<String, List<String>> arrow : ARROWS.entrySet()) {
      List<String> targets = arrow.getValue();
      if (targets.isEmpty()) {
        architecture = architecture.whereLayer(arrow.getKey()).mayNotAccessAnyLayer();
      } else if (!targets.contains("*")) {
        architecture =
            architecture
                .whereLayer(arrow.getKey())
                .mayOnlyAccessLayers(targets.toArray(String[]::new));
      }
    }
    architecture.check(CLASSES);
  }

  @Test
  void everyPackageHasItsArrows() {
    noClasses()
        .should()
        .resideOutsideOfPackages(ARROWS.keySet().toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandsKnowPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage("poc.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void onlyTheBindingKnowsTheSdk() {
    noClasses()
        .that()
        .resideOutsideOfPackage("poc.aws..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..")
        .check(CLASSES);
  }

  @Test
  void modelAndHandlerReadJsonByStreamingAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("poc.model..", "poc.handler..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.databind..")
        .check(CLASSES);
  }
}
