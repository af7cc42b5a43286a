package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.catalogue.bpmn.SopBpmn;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schema of OMG BPMN 2.0 (formal/2011-01-03), from the jar of a test library. */
@DisplayName("Ekspor BPMN sah menurut XSD BPMN 2.0 dari OMG")
class BpmnSchemaTests {

  private static final String FOLDER = "/org/camunda/bpm/model/bpmn/schema/";

  @SuppressWarnings("NullAway.Init")
  private static Schema schema;

  /** The schema is five files that name each other; all come from the jar and none from outside. */
  @BeforeAll
  static void read_the_schema() throws SAXException, ParserConfigurationException {
    DOMImplementationLS dom =
        (DOMImplementationLS)
            DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .getFeature("LS", "3.0");
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setResourceResolver((type, namespace, publicId, name, base) -> {
      LSInput input = dom.createLSInput();
      input.setSystemId(name);
      input.setByteStream(file(name));
      return input;
    });
    schema = factory.newSchema(new StreamSource(file("BPMN20.xsd"), "BPMN20.xsd"));
  }

  private static InputStream file(String name) {
    return Objects.requireNonNull(BpmnSchemaTests.class.getResourceAsStream(FOLDER + name), name);
  }

  static List<String> files() {
    return SopFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_export_is_valid(String file) {
    byte[] xml = SopBpmn.xml(SopFiles.shipped(file));
    assertThatCode(() -> validate(xml)).as(file).doesNotThrowAnyException();
  }

  @Test
  void what_is_not_valid_is_seen() {
    String xml = new String(SopBpmn.xml(SopFiles.tapin()), StandardCharsets.UTF_8);
    List<String> bad =
        List.of(
            xml.replace("<bpmn:startEvent ", "<bpmn:beginning ")
                .replace("</bpmn:startEvent>", "</bpmn:beginning>"),
            xml.replace(" sourceRef=", " from="),
            xml.replace("<dc:Bounds x=", "<dc:Bounds left="));
    for (String one : bad) {
      assertThatThrownBy(() -> validate(one.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(SAXException.class);
    }
  }

  private static void validate(byte[] xml) throws Exception {
    Validator validator = schema.newValidator();
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
  }
}
