package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.office.AtOffice;
import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.ScanPage;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** S9 row 1: the requirements come with the file from home. */
@AtOffice("1571")
@TestPropertySource(properties = "adminduk.office.code=1571")
@DisplayName("S9: persyaratan sebagai gambar")
class OnlinePicturesModuleTests extends CounterWalk {

  private static final String BORN = "17-08-1990";
  private static final byte[] PAPER = paper();

  @Autowired private MockMvc browser;
  @Autowired private CasePeople people;
  @Autowired private Attachments attachments;

  @Test
  @DisplayName("foto dari rumah menjadi halaman berkas; yang melihat tercatat; isinya tersandi")
  void an_officer_sees_the_pages_and_the_sight_is_recorded() throws Exception {
    Resident resident = resident();
    record(resident);
    String requirement = requirement();
    assertThat(sent(resident, BORN, requirement, PAPER, PAPER).getStatus()).isEqualTo(303);
    CaseNumber number = people.casesOf(resident.nik()).getLast();
    assertThat(((FormF102) file(number).form()).lampiran()).contains(requirement);
    List<ScanPage> pages = attachments.of(number);
    assertThat(pages).extracting(ScanPage::requirement).containsOnly(requirement).hasSize(2);
    Officer loket = hand(Role.FRONT_OFFICE);
    assertThat(page(number, loket)).contains("/lampiran/" + pages.getFirst().id() + ".jpg");
    MockHttpServletResponse seen = look(number, pages.getFirst(), loket);
    assertThat(seen.getContentType()).isEqualTo("image/jpeg");
    assertThat(Images.decodeGrey(seen.getContentAsByteArray()).width()).isEqualTo(400);
    assertThat(sights(number)).isEqualTo(1);
    assertThat(look(number, pages.getFirst(), hand(Role.PEMOHON)).getStatus()).isEqualTo(404);
    assertThat(sights(number)).isEqualTo(1);
    assertThat(resting(pages.getFirst()))
        .doesNotContain(new String(Images.toPage(PAPER), 0, 200, StandardCharsets.ISO_8859_1));
  }

  @Test
  @DisplayName("gambar yang rusak atau PDF: tidak ada berkas yang dibuat, isian tetap ada")
  void a_broken_picture_makes_no_file_and_loses_no_word() throws Exception {
    Resident resident = resident();
    record(resident);
    byte[] pdf = "%PDF-1.7 isi".getBytes(StandardCharsets.US_ASCII);
    for (byte[] wrong : List.of(pdf, Arrays.copyOf(PAPER, PAPER.length / 2))) {
      MockHttpServletResponse answer = sent(resident, BORN, requirement(), PAPER, wrong);
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString())
          .contains("kk-2.jpg", resident.nomorKk().value())
          .contains("id=\"pindaian." + requirement() + "\"");
    }
    assertThat(people.casesOf(resident.nik()))
        .noneMatch(number -> number.value().contains("-KTPB-"));
  }

  @Test
  @DisplayName("siapa yang tidak dikenal tidak membuat kantor membaca gambar")
  void pictures_of_a_stranger_are_not_even_read() throws Exception {
    byte[] broken = {1, 2, 3};
    MockHttpServletResponse answer = sent(resident(), "18-08-1990", requirement(), broken);
    assertThat(answer.getContentAsString()).contains("tidak cocok").doesNotContain("kk-1.jpg");
  }

  @Test
  @DisplayName("loket menambah gambar; kadis tidak; berkas memuat paling banyak 30 halaman")
  void the_counter_adds_pictures_up_to_a_pile() throws Exception {
    Resident resident = resident();
    record(resident);
    sent(resident, BORN, requirement());
    CaseNumber number = people.casesOf(resident.nik()).getLast();
    Officer loket = hand(Role.FRONT_OFFICE);
    assertThat(added(number, hand(Role.KADIS), 1)).isEqualTo(403);
    assertThat(added(number, loket, 0)).isEqualTo(422);
    assertThat(added(number, loket, 20)).isEqualTo(200);
    assertThat(added(number, loket, 11)).isEqualTo(422);
    assertThat(attachments.of(number)).hasSize(20);
    assertThat(added(number, loket, 10)).isEqualTo(200);
    assertThat(attachments.of(number)).hasSize(30);
  }

  private String requirement() {
    return sop("KTPB").requirements().getFirst().key();
  }

  private MockHttpServletResponse sent(
      Resident resident, String born, String requirement, byte[]... pictures) throws Exception {
    MockMultipartHttpServletRequestBuilder request = multipart("/daring/KTPB");
    for (int i = 0; i < pictures.length; i++) {
      request.file(picture(requirement, "kk-" + (i + 1) + ".jpg", pictures[i]));
    }
    Map<String, String> typed = new HashMap<>(numbers(resident));
    typed.put("datangSendiri", "true");
    typed.put("lahir", born);
    typed.forEach(request::param);
    return browser.perform(request.with(csrf()).accept("text/html")).andReturn().getResponse();
  }

  private int added(CaseNumber number, Officer by, int count) throws Exception {
    MockMultipartHttpServletRequestBuilder request = multipart("/berkas/" + number + "/lampiran");
    for (int i = 0; i < count; i++) {
      request.file(picture(requirement(), "hal-" + i + ".jpg", PAPER));
    }
    return browser
        .perform(request.with(csrf()).with(signedIn(by)).accept("application/json"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private MockHttpServletResponse look(CaseNumber number, ScanPage page, Officer by)
      throws Exception {
    return browser
        .perform(get("/berkas/" + number + "/lampiran/" + page.id() + ".jpg").with(signedIn(by)))
        .andReturn()
        .getResponse();
  }

  private long sights(CaseNumber number) {
    return jdbc.sql(
            "select count(*) from audit.entry where case_number = :n and act = 'protected-read'")
        .param("n", number.value())
        .query(Long.class)
        .single();
  }

  private String resting(ScanPage page) {
    return Optional.ofNullable(
            jdbc.sql("select bytes from vault.item where kind = 'SCAN' and name = :page")
                .param("page", page.id().toString())
                .query(byte[].class)
                .single())
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .orElseThrow();
  }

  private Sop sop(String service) {
    return catalogue.current(offices.here().code(), new ServiceCode(service)).orElseThrow();
  }

  private static MockMultipartFile picture(String requirement, String name, byte[] bytes) {
    return new MockMultipartFile("pindaian." + requirement, name, "image/jpeg", bytes);
  }

  private static byte[] paper() {
    byte[] grey = new byte[400 * 300];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (i % 400 / 10 % 2 == 0 ? 240 : 30);
    }
    return Images.toPage(Images.toPng(new GreyRaster(400, 300, grey)));
  }
}
