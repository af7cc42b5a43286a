package id.adminduk.office.catalogue.bpmn;

import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one SOP; the order of elements is that of the BPMN 2.0 schema. */
final class BpmnWriter {

  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String DD = "http://www.omg.org/spec/DD/20100524/DI";

  /** What of a row the drawing itself says. */
  private static final Set<String> DRAWN =
      Set.of("kunci", "kegiatan", "pelaksana", "ya", "tidak", "lanjut");

  /** A sequence flow. */
  private record Flow(String id, String from, String to, String name) {}

  private final Sop sop;
  private final Map<String, Object> map;
  private final Drawing drawing;
  private final List<Flow> flows = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  BpmnWriter(Sop sop, Map<String, Object> map) {
    this.sop = sop;
    this.map = map;
    this.drawing = new Drawing(sop);
    flow(Ids.START, Ids.task(sop.first().key()), "");
    for (SopRow row : sop.rows()) {
      String task = Ids.task(row.key());
      if (row.isDecision()) {
        flow(task, Ids.gateway(row.key()), "");
        flow(Ids.gateway(row.key()), target(row.next()), "Ya");
        flow(Ids.gateway(row.key()), target(row.onNo()), "Tidak");
      } else {
        flow(task, target(row.next()), "");
      }
    }
  }

  private void flow(String from, String to, String name) {
    flows.add(new Flow("jalan_" + (flows.size() + 1), from, to, name));
  }

  private static String target(Optional<RowKey> row) {
    return row.map(Ids::task).orElse(Ids.END);
  }

  byte[] write() {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("bpmn:definitions");
      xml.writeAttribute("xmlns:bpmn", SopBpmn.MODEL);
      xml.writeAttribute("xmlns:bpmndi", DI);
      xml.writeAttribute("xmlns:dc", DC);
      xml.writeAttribute("xmlns:di", DD);
      xml.writeAttribute("xmlns:adminduk", SopBpmn.OURS);
      xml.writeAttribute("id", "definisi");
      xml.writeAttribute("targetNamespace", SopBpmn.OURS);
      xml.writeAttribute("exporter", "Adminduk");
      start(xml, "collaboration", "kerja_sama", "");
      start(xml, "participant", Ids.POOL, sop.title());
      xml.writeAttribute("processRef", Ids.PROCESS);
      xml.writeEndElement();
      xml.writeEndElement();
      process(xml);
      diagram(xml);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a diagram in memory cannot be written", e);
    }
  }

  private void process(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, "process", Ids.PROCESS, sop.title());
    xml.writeAttribute("isExecutable", "false");
    extension(xml, map, Set.of("langkah", "pelaksana", "judul"));
    start(xml, "laneSet", "kolom", "");
    List<?> columns = (List<?>) Objects.requireNonNull(map.get("pelaksana"));
    for (int i = 0; i < sop.lanes().size(); i++) {
      start(xml, "lane", Ids.lane(i), sop.lanes().get(i).label());
      extension(xml, (Map<?, ?>) columns.get(i), Set.of("kunci", "nama"));
      for (String node : drawing.inLane(i)) {
        xml.writeStartElement("bpmn:flowNodeRef");
        xml.writeCharacters(node);
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    node(xml, "startEvent", Ids.START, "Mulai", Map.of());
    List<?> rows = (List<?>) Objects.requireNonNull(map.get("langkah"));
    for (int i = 0; i < sop.rows().size(); i++) {
      SopRow row = sop.rows().get(i);
      node(xml, "userTask", Ids.task(row.key()), row.activity(), (Map<?, ?>) rows.get(i));
      if (row.isDecision()) {
        node(xml, "exclusiveGateway", Ids.gateway(row.key()), "", Map.of());
      }
    }
    node(xml, "endEvent", Ids.END, "Selesai", Map.of());
    for (Flow flow : flows) {
      start(xml, "sequenceFlow", flow.id(), flow.name());
      xml.writeAttribute("sourceRef", flow.from());
      xml.writeAttribute("targetRef", flow.to());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void node(XMLStreamWriter xml, String kind, String id, String name, Map<?, ?> row)
      throws XMLStreamException {
    start(xml, kind, id, name);
    extension(xml, row, DRAWN);
    for (Flow flow : flows) {
      if (flow.to().equals(id)) {
        text(xml, "incoming", flow.id());
      }
    }
    for (Flow flow : flows) {
      if (flow.from().equals(id)) {
        text(xml, "outgoing", flow.id());
      }
    }
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement("bpmn:" + element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void start(XMLStreamWriter xml, String kind, String id, String name)
      throws XMLStreamException {
    xml.writeStartElement("bpmn:" + kind);
    xml.writeAttribute("id", id);
    if (!name.isEmpty()) {
      xml.writeAttribute("name", name);
    }
  }

  private static void extension(XMLStreamWriter xml, Map<?, ?> values, Set<String> without)
      throws XMLStreamException {
    if (values.isEmpty()) {
      return;
    }
    xml.writeStartElement("bpmn:extensionElements");
    xml.writeStartElement("adminduk:isi");
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (!without.contains(key)) {
        value(xml, key, Objects.requireNonNull(entry.getValue()));
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** Writes texts, lists and maps alike; the key of a list's item is empty. */
  private static void value(XMLStreamWriter xml, String key, Object value)
      throws XMLStreamException {
    String form =
        switch (value) {
          case Map<?, ?> _ -> "peta";
          case List<?> _ -> "daftar";
          default -> "teks";
        };
    xml.writeStartElement("adminduk:" + form);
    if (!key.isEmpty()) {
      xml.writeAttribute("kunci", key);
    }
    switch (value) {
      case Map<?, ?> inner -> {
        for (Map.Entry<?, ?> entry : inner.entrySet()) {
          value(xml, String.valueOf(entry.getKey()), Objects.requireNonNull(entry.getValue()));
        }
      }
      case List<?> items -> {
        for (Object item : items) {
          value(xml, "", Objects.requireNonNull(item));
        }
      }
      default -> xml.writeCharacters(value.toString());
    }
    xml.writeEndElement();
  }

  private void diagram(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("bpmndi:BPMNDiagram");
    xml.writeAttribute("id", "gambar");
    xml.writeStartElement("bpmndi:BPMNPlane");
    xml.writeAttribute("id", "bidang");
    xml.writeAttribute("bpmnElement", "kerja_sama");
    shape(xml, Ids.POOL, drawing.pool(), true);
    for (int i = 0; i < sop.lanes().size(); i++) {
      shape(xml, Ids.lane(i), drawing.lane(i), true);
    }
    for (Map.Entry<String, Drawing.Box> node : drawing.nodes().entrySet()) {
      shape(xml, node.getKey(), node.getValue(), false);
    }
    for (Flow flow : flows) {
      xml.writeStartElement("bpmndi:BPMNEdge");
      xml.writeAttribute("id", flow.id() + "_di");
      xml.writeAttribute("bpmnElement", flow.id());
      for (int[] corner : drawing.way(flow.from(), flow.to())) {
        xml.writeEmptyElement("di:waypoint");
        xml.writeAttribute("x", Integer.toString(corner[0]));
        xml.writeAttribute("y", Integer.toString(corner[1]));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void shape(XMLStreamWriter xml, String id, Drawing.Box box, boolean horizontal)
      throws XMLStreamException {
    xml.writeStartElement("bpmndi:BPMNShape");
    xml.writeAttribute("id", id + "_di");
    xml.writeAttribute("bpmnElement", id);
    if (horizontal) {
      xml.writeAttribute("isHorizontal", "true");
    }
    xml.writeEmptyElement("dc:Bounds");
    xml.writeAttribute("x", Integer.toString(box.x()));
    xml.writeAttribute("y", Integer.toString(box.y()));
    xml.writeAttribute("width", Integer.toString(box.width()));
    xml.writeAttribute("height", Integer.toString(box.height()));
    xml.writeEndElement();
  }
}
