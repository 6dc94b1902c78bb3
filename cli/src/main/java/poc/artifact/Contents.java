package poc.artifact;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.numbers.core.DD;
import org.apache.commons.numbers.gamma.Erfc;
import poc.handler.PredictionHandler;
import poc.model.FieldSpec;
import poc.model.FieldsFile;
import poc.model.Model;
import poc.model.ModelFile;

/**
 * What a package holds: the class that Lambda loads, a jar of those that it works with, Lambda's
 * interfaces, and the model.
 */
final class Contents {

  static final String MODEL = "model.json";
  static final String FIELDS = "fields.json";

  private static final String HANDLER = "poc/handler/";
  private static final String JACKSON = "com/fasterxml/jackson/core/";

  /** What our files are written with; they hold on to all the rest of Jackson. */
  private static final List<String> WRITERS =
      List.of(
          JACKSON + "JsonFactory.class",
          JACKSON + "JsonGenerator.class",
          "poc/model/JsonWriter.class",
          "poc/model/ModelWriter.class");

  private static final String META_INF = "META-INF/";
  private static final Pattern LICENSE = Pattern.compile(META_INF + "([\\w-]+-)?(LICENSE|NOTICE)");

  private Contents() {}

  /** Entries by name, in the order of the names. */
  static SortedMap<String, byte[]> of(byte[] model, List<FieldSpec> fields) throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    Map<String, byte[]> handler = ClassPath.classesBeside(PredictionHandler.class);
    for (String name : List.of("PredictionHandler", "FunctionJar")) {
      String entry = HANDLER + name + ".class";
      entries.put(entry, Objects.requireNonNull(handler.remove(entry), entry));
    }
    entries.put("lib/function.jar", jar(handler));
    entries.put("lib/aws-lambda-java-core.jar", ClassPath.jarOf(RequestStreamHandler.class));
    entries.put(MODEL, model);
    entries.put("model.sha256", checksum(model));
    entries.put(FIELDS, json(fields));
    return entries;
  }

  private static byte[] jar(Map<String, byte[]> handler) throws IOException {
    Map<String, byte[]> classes = new HashMap<>(handler);
    classes.putAll(ClassPath.classesBeside(Model.class));
    classes.putAll(
        ClassPath.entriesBeside(JsonParser.class, n -> n.startsWith(JACKSON) && isClass(n)));
    classes.putAll(ClassPath.classesBeside(Erfc.class));
    classes.putAll(ClassPath.classesBeside(DD.class));
    classes.keySet().removeAll(WRITERS);
    SortedMap<String, byte[]> entries = Reach.from(HANDLER + "EventHandler.class", classes);
    entries.putAll(ClassPath.entriesBeside(JsonParser.class, n -> LICENSE.matcher(n).matches()));
    ClassPath.entriesBeside(Erfc.class, n -> LICENSE.matcher(n).matches())
        .forEach(
            (name, text) ->
                entries.put(name.replace(META_INF, META_INF + "commons-numbers-"), text));
    return StoredZip.of(entries);
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("/package-info.class");
  }

  /** As {@code sha256sum model.json} writes it. */
  private static byte[] checksum(byte[] model) {
    String hex = ModelFile.digest(model).substring("sha256:".length());
    return (hex + "  model.json\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] json(List<FieldSpec> fields) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FieldsFile.write(fields, out);
    return out.toByteArray();
  }
}
