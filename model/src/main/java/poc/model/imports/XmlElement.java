package poc.model.imports;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import poc.model.Numerals;

/**
 * An element of an XML document. Names are without namespaces.
 *
 * <p>Documents that declare a DTD are refused: entities could be made to read files, or to grow.
 */
record XmlElement(
    String name, Map<String, String> attributes, StringBuilder text, List<XmlElement> children) {
  private static final int MOST_NESTED = 100;

  /**
   * Reads a document.
   *
   * @throws ImportException if it is not well-formed, declares a DTD or nests too deep
   */
  static XmlElement parse(byte[] document) throws ImportException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Bounded below, by the same number and in the same words on every JDK.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      return root(reader);
    } catch (XMLStreamException e) {
      throw new ImportException(
          "is not well-formed XML: line "
              + e.getLocation().getLineNumber()
              + ", column "
              + e.getLocation().getColumnNumber(),
          e);
    }
  }

  private static XmlElement root(XMLStreamReader reader)
      throws XMLStreamException, ImportException {
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = start(reader);
          if (!open.isEmpty()) {
            open.getLast().children.add(element);
          }
          open.addLast(element);
          if (open.size() > MOST_NESTED) {
            throw new ImportException("nests more than " + MOST_NESTED + " levels deep");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> root = open.removeLast();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.getLast().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new ImportException("declares a DTD, which PMML does not need");
        default -> {}
      }
    }
    if (root == null) {
      throw new ImportException("is an empty XML document");
    }
    return root;
  }

  private static XmlElement start(XMLStreamReader reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return new XmlElement(
        reader.getLocalName(), attributes, new StringBuilder(), new ArrayList<>());
  }

  /** The text within, that of children left out. */
  String content() {
    return text.toString();
  }

  /** The children of this name. */
  List<XmlElement> children(String child) {
    return children.stream().filter(element -> element.name.equals(child)).toList();
  }

  /** The children of the one child of this name; empty without it. */
  List<XmlElement> within(String child) {
    return children(child).stream().findFirst().map(XmlElement::children).orElse(List.of());
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** An attribute's text. */
  String text(String attribute) throws ImportException {
    return attribute(attribute)
        .orElseThrow(
            () -> new ImportException("has a " + Quote.of(name) + " without its " + attribute));
  }

  /** An attribute's number, finite. */
  double number(String attribute) throws ImportException {
    double number = Numerals.parse(text(attribute));
    if (Double.isNaN(number)) {
      throw new ImportException(
          "has a " + Quote.of(name) + " whose " + attribute + " is no number");
    }
    return number;
  }

  /** An attribute's number; another if it is not there. */
  double number(String attribute, double otherwise) throws ImportException {
    return attributes.containsKey(attribute) ? number(attribute) : otherwise;
  }

  @Override
  public List<XmlElement> children() {
    return Collections.unmodifiableList(children);
  }
}
