package id.adminduk.office.catalogue.bpmn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads a diagram back into the keys of an SOP file; judging them is the file's own business. */
final class BpmnReader {

  private static final int MOST_BYTES = 1024 * 1024;
  private static final int DEEPEST = 8;

  private final byte[] xml;
  private final Map<String, Element> byId = new HashMap<>();

  BpmnReader(byte[] xml) {
    this.xml = xml;
  }

  Map<String, Object> read() throws MalformedBpmn {
    Element process = process();
    for (Element child : children(process)) {
      byId.put(child.getAttribute("id"), child);
    }
    Map<String, String> laneOf = new HashMap<>();
    List<Object> lanes = lanes(process, laneOf);
    Map<String, Object> map = ours(process);
    map.put("judul", process.getAttribute("name"));
    map.put("pelaksana", lanes);
    List<Object> rows = new ArrayList<>();
    for (Element child : children(process)) {
      switch (child.getLocalName()) {
        case "userTask", "task", "manualTask" -> rows.add(row(child, laneOf));
        case "startEvent",
            "endEvent",
            "exclusiveGateway",
            "sequenceFlow",
            "laneSet",
            "extensionElements" -> {}
        default -> throw new MalformedBpmn(child.getLocalName() + " " + child.getAttribute("id"));
      }
    }
    map.put("langkah", rows);
    return map;
  }

  /** No document type, so no entity can reach for a file or grow. */
  private Element process() throws MalformedBpmn {
    if (xml.length > MOST_BYTES) {
      throw new MalformedBpmn("> 1 MiB");
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element top = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
      List<Element> processes =
          children(top).stream().filter(child -> is(child, "process")).toList();
      if (processes.size() != 1) {
        throw new MalformedBpmn("process: " + processes.size());
      }
      return processes.getFirst();
    } catch (SAXException e) {
      throw new MalformedBpmn(String.valueOf(e.getMessage()));
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("XML in memory cannot be read", e);
    }
  }

  private static List<Object> lanes(Element process, Map<String, String> laneOf)
      throws MalformedBpmn {
    List<Object> lanes = new ArrayList<>();
    for (Element set : children(process)) {
      for (Element lane : is(set, "laneSet") ? children(set) : List.<Element>of()) {
        if (!is(lane, "lane")) {
          continue;
        }
        String key = "kolom-" + (lanes.size() + 1);
        Map<String, Object> column = ours(lane);
        column.put("kunci", key);
        column.put("nama", lane.getAttribute("name"));
        lanes.add(column);
        children(lane).stream()
            .filter(child -> is(child, "flowNodeRef"))
            .forEach(child -> laneOf.put(child.getTextContent().strip(), key));
      }
    }
    return lanes;
  }

  private Map<String, Object> row(Element task, Map<String, String> laneOf) throws MalformedBpmn {
    String id = task.getAttribute("id");
    Map<String, Object> row = ours(task);
    row.put("kunci", Ids.key(id));
    row.put("kegiatan", task.getAttribute("name"));
    row.put("pelaksana", laneOf.getOrDefault(id, ""));
    List<Element> out = flowsFrom(id);
    if (out.size() != 1) {
      throw new MalformedBpmn("outgoing: " + id);
    }
    Element next = target(out.getFirst());
    if (!is(next, "exclusiveGateway")) {
      row.put("lanjut", name(next));
      return row;
    }
    for (Element exit : flowsFrom(next.getAttribute("id"))) {
      switch (exit.getAttribute("name")) {
        case "Ya" -> row.put("ya", name(target(exit)));
        case "Tidak" -> row.put("tidak", name(target(exit)));
        default -> throw new MalformedBpmn("Ya/Tidak: " + next.getAttribute("id"));
      }
    }
    return row;
  }

  private String name(Element node) throws MalformedBpmn {
    return switch (node.getLocalName()) {
      case "endEvent" -> "selesai";
      case "userTask", "task", "manualTask" -> Ids.key(node.getAttribute("id"));
      default -> throw new MalformedBpmn(node.getLocalName() + " " + node.getAttribute("id"));
    };
  }

  private Element target(Element flow) throws MalformedBpmn {
    Element target = byId.get(flow.getAttribute("targetRef"));
    if (target == null) {
      throw new MalformedBpmn("targetRef: " + flow.getAttribute("id"));
    }
    return target;
  }

  private List<Element> flowsFrom(String id) {
    return byId.values().stream()
        .filter(element -> is(element, "sequenceFlow"))
        .filter(flow -> flow.getAttribute("sourceRef").equals(id))
        .toList();
  }

  private static Map<String, Object> ours(Element element) throws MalformedBpmn {
    for (Element extension : children(element)) {
      for (Element inner :
          is(extension, "extensionElements") ? children(extension) : List.<Element>of()) {
        if (SopBpmn.OURS.equals(inner.getNamespaceURI())) {
          return map(inner, 0);
        }
      }
    }
    return new LinkedHashMap<>();
  }

  private static Map<String, Object> map(Element element, int depth) throws MalformedBpmn {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Element child : children(element)) {
      map.put(child.getAttribute("kunci"), value(child, depth + 1));
    }
    return map;
  }

  private static Object value(Element element, int depth) throws MalformedBpmn {
    if (depth > DEEPEST) {
      throw new MalformedBpmn("> " + DEEPEST);
    }
    return switch (element.getLocalName()) {
      case "peta" -> map(element, depth);
      case "daftar" -> {
        List<Object> items = new ArrayList<>();
        for (Element child : children(element)) {
          items.add(value(child, depth + 1));
        }
        yield items;
      }
      default -> Objects.requireNonNullElse(element.getTextContent(), "");
    };
  }

  private static boolean is(Element element, String name) {
    return SopBpmn.MODEL.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
