package poc.aws.emulator;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Bodies in XML: what was sent is kept as it was, and looked into. */
record Xml(Element root) {

  static Xml parse(String body) {
    try {
      return new Xml(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(body)))
              .getDocumentElement());
    } catch (Exception e) {
      throw new IllegalArgumentException("not XML: " + body, e);
    }
  }

  /** The element of that name as it was sent, without its namespace. */
  static String element(String body, String name) {
    Matcher matcher =
        Pattern.compile("<" + name + "(?:\\s[^>]*)?>(.*)</" + name + ">", Pattern.DOTALL)
            .matcher(body);
    return matcher.find() ? "<" + name + ">" + matcher.group(1) + "</" + name + ">" : "";
  }

  /** What stands within the outermost element. */
  static String inner(String element) {
    return element.substring(element.indexOf('>') + 1, element.lastIndexOf("</"));
  }

  /** The text at a path of names; empty if there is none. */
  String text(String... path) {
    List<Xml> found = all(path);
    return found.isEmpty() ? "" : found.get(0).root.getTextContent();
  }

  boolean has(String... path) {
    return !all(path).isEmpty();
  }

  /** Every element at a path of names. */
  List<Xml> all(String... path) {
    List<Xml> found = List.of(this);
    for (String name : path) {
      List<Xml> next = new ArrayList<>();
      found.forEach(element -> next.addAll(element.children(name)));
      found = next;
    }
    return found;
  }

  private List<Xml> children(String name) {
    List<Xml> found = new ArrayList<>();
    NodeList nodes = root.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(new Xml(element));
      }
    }
    return found;
  }
}
