package id.adminduk.office.catalogue.bpmn;

import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopFile;
import id.adminduk.office.catalogue.SopText;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Gives an SOP as a BPMN 2.0 diagram and takes it back. */
public final class SopBpmn {

  static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String OURS = "urn:adminduk:sop:1";

  private SopBpmn() {}

  /** Writes the SOP with its diagram interchange, UTF-8. */
  public static byte[] xml(Sop sop) {
    return new BpmnWriter(sop, SopText.map(sop)).write();
  }

  /**
   * Reads a diagram made by {@link #xml}, also after it was changed in a drawing tool.
   *
   * @param file its name, for the flaws
   * @param xml its bytes, at most 1 MiB, without a document type
   */
  public static SopFile read(String file, byte[] xml) {
    try {
      Map<String, Object> map = new BpmnReader(xml).read();
      return SopFile.read(file, SopText.yaml(map).getBytes(StandardCharsets.UTF_8));
    } catch (MalformedBpmn e) {
      return SopFile.malformedBpmn(file, e.detail());
    }
  }
}
