package poc.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import poc.artifact.FunctionPackage;
import poc.model.Coefficient;
import poc.model.Column;
import poc.model.Covariance;
import poc.model.FieldSpec;
import poc.model.FitStatistics;
import poc.model.Link;
import poc.model.Model;
import poc.model.NumericField;
import poc.model.Provenance;
import poc.product.Product;
import poc.product.ProductFile;
import poc.publish.SiteFile;

/** Small builds whose parts can be told apart. */
final class Samples {

  private Samples() {}

  /** A build whose package and model digest follow from {@code content}. */
  static Build build(Path folder, String content) {
    return build(folder, content, product(folder, ""));
  }

  static Build build(Path folder, String content, Product product) {
    return new Build(
        product,
        model(),
        "sha256:" + content,
        List.of(new FieldSpec("dose", "Dose", "mg", 0.0, 20.0, 1.0)),
        zip(folder.resolve(content + ".zip"), content),
        List.of(
            file("index.html", "<html>"),
            file("favicon.svg", "<svg/>"),
            file("assets/app-1.js", "start()")));
  }

  static Product product(Path folder, String yaml) {
    try {
      Path file = folder.resolve(ProductFile.NAME);
      Files.writeString(file, yaml);
      return ProductFile.read(file, "dev");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SiteFile file(String key, String text) {
    return SiteFile.of(key, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Model model() {
    return new Model(
        "cured ~ dose",
        "cured",
        Link.LOGIT,
        Optional.empty(),
        Optional.empty(),
        List.of(new NumericField("dose", 1, 10, 5)),
        List.of(new Column.Intercept("(Intercept)"), new Column.Value("dose", 0)),
        List.of(
            new Coefficient("(Intercept)", -1, 0.5, -2, 0.0455),
            new Coefficient("dose", 0.3, 0.1, 3, 0.0027)),
        List.of(),
        Covariance.of(new double[][] {{0.25, -0.01}, {-0.01, 0.01}}),
        new FitStatistics(true, 4, 100, 90, 130, 98, 99, 94, -45, 0),
        0.5,
        new Provenance("sha256:data", 100, "poc test"));
  }

  private static FunctionPackage zip(Path file, String content) {
    try {
      try (OutputStream out = Files.newOutputStream(file);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        ZipEntry entry = new ZipEntry("content.txt");
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return new FunctionPackage(
          file,
          Files.size(file),
          Base64.getEncoder().encodeToString(digest),
          HexFormat.of().formatHex(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
