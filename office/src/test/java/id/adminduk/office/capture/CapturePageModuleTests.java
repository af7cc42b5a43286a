package id.adminduk.office.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.synthetic.Backdrop;
import id.adminduk.synthetic.SyntheticPerson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Meja perekaman lewat peramban dan program")
class CapturePageModuleTests extends OfficeTestBase {

  private static final long SEED = 77;

  @Autowired private UnitOfWork unitOfWork;
  @Autowired private MockMvc browser;

  @Autowired private JdbcClient sql;
  private final SyntheticPerson person = SyntheticPerson.of(SEED);
  private CaseNumber number;
  private Officer operator;

  @BeforeEach
  void walk_to_the_desk() {
    number = accepted(resident());
    while (kind() != StepKind.CAPTURE) {
      Officer doer = officer(file(number).openRow().orElseThrow().role());
      StepId step = openStep(number);
      unitOfWork.run(() ->
          applications.finish(
              applications.permit(step, kind(), doer).orFault(), Optional.of(doer), Map.of()));
    }
    operator = officer(file(number).openRow().orElseThrow().role());
    StepId taken = openStep(number);
    unitOfWork.run(() -> applications.take(taken, operator).orFault());
  }

  @Test
  @DisplayName("Dari lima berkas satu bukan gambar: empat disimpan, yang buruk disebut")
  void of_a_hand_with_one_bad_file_the_four_good_are_kept() throws Exception {
    MockHttpServletResponse answer =
        post(
            "tangan",
            Map.of("tangan", "RIGHT"),
            file("berkas", "1.png", finger(FingerPosition.RIGHT_THUMB)),
            file("berkas", "2.png", finger(FingerPosition.RIGHT_INDEX)),
            file("berkas", "3.png", "MZ program".getBytes(StandardCharsets.US_ASCII)),
            file("berkas", "4.png", finger(FingerPosition.RIGHT_RING)),
            file("berkas", "10.png", finger(FingerPosition.RIGHT_LITTLE)));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("capture-some-refused", "\"kept\":4", "jari tengah kanan", "3.png");
    assertThat(page()).contains("4 dari 10 jari", "jari tengah kanan: 3.png ditolak");
  }

  @Test
  @DisplayName("Jumlah berkas satu tangan harus tepat")
  void a_hand_has_as_many_files_as_fingers() throws Exception {
    MockHttpServletResponse answer =
        post(
            "tangan",
            Map.of("tangan", "LEFT"),
            file("berkas", "1.png", finger(FingerPosition.LEFT_THUMB)));
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("capture-wrong-number-of-files", "\"expected\":5", "\"received\":1");
  }

  @Test
  @DisplayName("Gambar hanya untuk operator baris yang terbuka, tidak pernah disimpan peramban")
  void images_are_for_the_operator_of_the_open_row() throws Exception {
    MockHttpServletResponse kept =
        post("foto", Map.of(), file("foto", "a.jpg", person.portraitJpeg(Backdrop.BLUE)));
    assertThat(kept.getStatus()).isEqualTo(200);
    MockHttpServletResponse seen = image(operator);
    assertThat(seen.getStatus()).isEqualTo(200);
    assertThat(seen.getHeader("Cache-Control")).contains("no-store");
    assertThat(
            sql.sql(
                    """
                    select count(*) from audit.entry where act = 'protected-read'
                      and case_number = :number and officer = :officer and facts->>'kind' = :kind
                    """)
                .param("number", number.value())
                .param("officer", operator.id().value())
                .param("kind", "PHOTO")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    Officer stranger = officer(Role.FRONT_OFFICE);
    assertThat(image(stranger).getStatus()).isEqualTo(404);
  }

  @Test
  @DisplayName("Halaman menunjukkan satu petunjuk dan kembali seperti ditinggalkan")
  void the_page_shows_one_instruction_and_comes_back_as_it_was_left() throws Exception {
    assertThat(page()).contains("Bacakan biodata", "id=\"perekaman\"");
    assertThat(post("biodata", Map.of()).getStatus()).isEqualTo(200);
    assertThat(page()).contains("Pemohon duduk tegak", "Latar biru: tahun lahir genap");
  }

  private StepKind kind() {
    return file(number).openRow().orElseThrow().kind();
  }

  private byte[] finger(FingerPosition position) {
    return person.fingerprintPng(position, 1);
  }

  private static MockMultipartFile file(String field, String name, byte[] bytes) {
    return new MockMultipartFile(field, name, "application/octet-stream", bytes);
  }

  private MockHttpServletResponse post(
      String act, Map<String, String> fields, MockMultipartFile... files) throws Exception {
    var request = multipart("/berkas/{number}/rekam/{act}", number.value(), act);
    for (MockMultipartFile file : files) {
      request.file(file);
    }
    fields.forEach(request::param);
    request.param("step", openStep(number).value().toString());
    return browser
        .perform(
            request.with(user(operator.username())).with(csrf()).accept(MediaType.APPLICATION_JSON))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse image(Officer officer) throws Exception {
    return browser
        .perform(
            get("/berkas/{number}/rekam/gambar/PHOTO/PHOTO", number.value())
                .with(user(officer.username())))
        .andReturn()
        .getResponse();
  }

  private String page() throws Exception {
    return browser
        .perform(get("/berkas/{number}", number.value()).with(user(operator.username())))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
