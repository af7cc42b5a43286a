package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.catalogue.bpmn.SopBpmn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("SOP sebagai BPMN 2.0, pergi dan kembali")
class SopBpmnTests {

  static List<String> files() {
    return AllSopsTests.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void an_sop_comes_back_from_its_drawing_unchanged(String file) throws IOException {
    Sop sop = SopFiles.shipped(file);
    byte[] xml = SopBpmn.xml(sop);
    Path folder = Files.createDirectories(Path.of("target", "sop-bpmn"));
    Files.write(folder.resolve(file.replace('/', '-').replace(".yaml", ".bpmn")), xml);
    Sop back = SopFiles.loaded(SopBpmn.read("kembali.bpmn", xml));
    assertThat(withRevisionOf(sop, back)).isEqualTo(sop);
  }

  @ParameterizedTest
  @MethodSource("files")
  void an_sop_comes_back_from_its_text_unchanged(String file) {
    Sop sop = SopFiles.shipped(file);
    byte[] text = SopText.yaml(sop).getBytes(StandardCharsets.UTF_8);
    assertThat(withRevisionOf(sop, SopFiles.loaded(SopFile.read("x.yaml", text)))).isEqualTo(sop);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everything_drawn_exists_and_everything_that_exists_is_drawn(String file) {
    String xml = new String(SopBpmn.xml(SopFiles.shipped(file)), StandardCharsets.UTF_8);
    Set<String> ids =
        all(
            xml,
            "<bpmn:(?:participant|lane|startEvent|endEvent|userTask"
                + "|exclusiveGateway|sequenceFlow) id=\"([^\"]+)\"");
    assertThat(all(xml, "bpmnElement=\"(?!kerja_sama)([^\"]+)\"")).isEqualTo(ids);
    assertThat(ids).containsAll(all(xml, "(?:source|target)Ref=\"([^\"]+)\""));
    assertThat(ids).containsAll(all(xml, "<bpmn:(?:incoming|outgoing|flowNodeRef)>([^<]+)<"));
  }

  @Test
  @DisplayName("gambar yang diubah diperiksa seperti berkas: kartu tanpa siap cetak ditolak")
  void a_changed_drawing_is_judged_as_a_file_is() {
    String xml = new String(SopBpmn.xml(SopFiles.tapin()), StandardCharsets.UTF_8);
    String shortcut =
        xml.replace(
            "sourceRef=\"baris_rekam\" targetRef=\"baris_kirim\"",
            "sourceRef=\"baris_rekam\" targetRef=\"baris_periksa-nik\"");
    assertThat(shortcut).isNotEqualTo(xml);
    assertThat(flaws(shortcut))
        .extracting(flaw -> flaw.getClass().getSimpleName())
        .contains("UnguardedPrint", "UnreachableRow");
  }

  @Test
  void what_is_no_such_drawing_is_refused_with_a_reason() {
    String xml = new String(SopBpmn.xml(SopFiles.tapin()), StandardCharsets.UTF_8);
    List<String> bad =
        List.of(
            "",
            "{}",
            "<a/>",
            xml.substring(0, xml.length() / 2),
            xml.replace("exclusiveGateway", "parallelGateway"),
            xml.replace("targetRef=\"akhir\"", "targetRef=\"entah\""),
            xml.replace("name=\"Ya\"", "name=\"Mungkin\""),
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + xml.substring(38),
            "x".repeat(2_000_000));
    assertThat(bad)
        .allSatisfy(text ->
            assertThat(flaws(text))
                .singleElement()
                .satisfies(flaw -> {
                  assertThat(flaw).isInstanceOf(SopFlaw.MalformedBpmn.class);
                  assertThat(flaw.sentence(Locale.of("id"))).startsWith("x.bpmn");
                }));
  }

  private static List<SopFlaw> flaws(String xml) {
    return SopFiles.flaws(SopBpmn.read("x.bpmn", xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Sop withRevisionOf(Sop first, Sop back) {
    return new Sop(
        first.revision(),
        back.office(),
        back.service(),
        back.title(),
        back.manuscript(),
        back.header(),
        back.requirements(),
        back.lanes(),
        back.rows(),
        back.fourEyes(),
        back.declaredTotal());
  }

  private static Set<String> all(String xml, String pattern) {
    return Pattern.compile(pattern)
        .matcher(xml)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
