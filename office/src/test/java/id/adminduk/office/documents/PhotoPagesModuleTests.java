package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.formats.Images;
import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.life.Element;
import id.adminduk.synthetic.Backdrop;
import id.adminduk.synthetic.SyntheticPerson;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@DisplayName("Foto untuk KIA dan isian sebelum konsep, lewat halaman")
class PhotoPagesModuleTests extends DocumentsFixture {

  @Autowired private MockMvc browser;
  @Autowired private Scans scans;

  @Test
  @DisplayName("Foto diunggah, dipotong 2 : 3, dilihat, tercatat; tidak ada NIK di alamat")
  void a_photo_is_uploaded_cut_seen_and_noted() throws Exception {
    Nik child = family().child();
    Officer operator = officer(Role.OPERATOR_SIAK);
    String page = "/surat/orang/" + ref(child) + "/foto";
    assertThat(open(page, operator)).contains("Belum ada foto.").doesNotContain(child.value());
    assertThat(upload(page, operator, face()).getStatus()).isEqualTo(303);
    MockHttpServletResponse picture = answer(get(page + ".jpg").with(signedIn(operator)));
    BufferedImage cut = Images.decode(picture.getContentAsByteArray());
    assertThat(cut.getWidth() * 3).isEqualTo(cut.getHeight() * 2);
    assertThat(picture.getHeader("Cache-Control")).contains("no-store");
    assertThat(acts(operator))
        .containsExactly(
            "resident-papers-opened",
            "resident-papers-opened",
            "paper-photo-kept",
            "paper-photo-seen");
    assertThat(answer(get(page + ".jpg").with(signedIn(officer(Role.FRONT_OFFICE)))).getStatus())
        .isEqualTo(403);
    assertThat(
            answer(
                    multipart(page)
                        .file(file(face()))
                        .with(signedIn(officer(Role.KADIS)))
                        .with(csrf()))
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  @DisplayName(
      "Bukan gambar, terlalu kecil, atau tidak dipilih: ditolak dan tidak ada yang tersimpan")
  void what_is_no_photo_is_refused() throws Exception {
    Nik child = family().child();
    Officer operator = officer(Role.OPERATOR_SIAK);
    String page = "/surat/orang/" + ref(child) + "/foto";
    assertThat(said(upload(page, operator, "bukan gambar".getBytes(StandardCharsets.US_ASCII))))
        .contains("role=\"alert\"");
    byte[] tiny = Images.toJpeg(new BufferedImage(235, 353, BufferedImage.TYPE_INT_RGB), 0.9f);
    MockHttpServletResponse small = upload(page, operator, tiny);
    assertThat(small.getStatus()).isEqualTo(422);
    assertThat(said(small)).contains("Foto terlalu kecil", "236 x 354");
    assertThat(upload(page, operator, new byte[0]).getStatus()).isEqualTo(422);
    assertThat(photos.latest(ref(child))).isEmpty();
  }

  @Test
  @DisplayName("Halaman foto yang datang bersama berkas dapat dipakai; berkas orang lain tidak")
  void a_page_of_the_own_file_may_be_the_photo() throws Exception {
    Resident resident = resident();
    CaseNumber number = accepted(resident);
    scans.keep(number, scans.prepare(List.of(new Scans.Sent("foto", "f.jpg", face()))).orFault());
    scans.keep(number, scans.prepare(List.of(new Scans.Sent("kk", "k.jpg", face()))).orFault());
    String photo = number + "/" + scans.of(number).getFirst().id();
    Officer operator = officer(Role.OPERATOR_SIAK);
    String page = "/surat/orang/" + ref(resident.nik()) + "/foto";
    assertThat(open(page, operator))
        .contains(photo)
        .doesNotContain(scans.of(number).getLast().id().toString());
    String stranger = "/surat/orang/" + ref(family().child()) + "/foto";
    assertThat(send(stranger, operator, "pindaian", photo).getStatus()).isEqualTo(422);
    assertThat(send(page, operator, "pindaian", photo).getStatus()).isEqualTo(303);
    assertThat(photos.latest(ref(resident.nik()))).isPresent();
  }

  @Test
  @DisplayName("Isian sebelum konsep: yang diketik tetap ada sesudah ditolak")
  void what_was_typed_for_a_letter_stays() throws Exception {
    Nik child = family().child();
    stated(child, Element.AKTA_LAHIR, "1A-0042");
    Officer operator = officer(Role.OPERATOR_SIAK);
    String page = "/surat/orang/" + ref(child) + "/buat";
    assertThat(open("/surat/orang/" + ref(child), operator))
        .contains(page + "?jenis=TANDA_BUKTI_PELAPORAN", page + "?jenis=KETERANGAN_KEPENDUDUKAN");
    assertThat(open(page + "?jenis=TANDA_BUKTI_PELAPORAN", operator))
        .contains("name=\"nomorLuar\"", "kelahiran")
        .doesNotContain("perkawinan");
    MockHttpServletResponse no =
        send(
            page,
            operator,
            "jenis",
            "TANDA_BUKTI_PELAPORAN",
            "peristiwa",
            "KELAHIRAN",
            "negara",
            "Belanda Utara",
            "penerbit",
            "Gemeente <Contoh>",
            "nomorLuar",
            "9Z-9",
            "tanggalLuar",
            "05-11-2026");
    assertThat(no.getStatus()).isEqualTo(422);
    assertThat(said(no))
        .contains("Belanda Utara", "Gemeente &lt;Contoh&gt;", "9Z-9", "05-11-2026", "1A-0042")
        .contains("value=\"KELAHIRAN\" checked");
    MockHttpServletResponse purpose =
        send(page, operator, "jenis", "KETERANGAN_KEPENDUDUKAN", "keperluan", "x");
    assertThat(purpose.getStatus()).isEqualTo(422);
    assertThat(said(purpose))
        .contains("value=\"x\"", "3 sampai 120", "<h1>Surat Keterangan Kependudukan</h1>");
    assertThat(
            send(page, operator, "jenis", "KETERANGAN_KEPENDUDUKAN", "keperluan", "beasiswa")
                .getStatus())
        .isEqualTo(303);
    assertThat(answer(get(page + "?jenis=KK").with(signedIn(operator))).getStatus()).isEqualTo(422);
  }

  private static byte[] face() {
    return SyntheticPerson.of(990_778).portraitJpeg(Backdrop.BLUE);
  }

  private List<String> acts(Officer officer) {
    return jdbc.sql(
            """
            select act from audit.entry where officer = :who and facts->>'kind' is not null
            order by id
            """)
        .param("who", officer.id().value())
        .query((row, number) -> row.getString("act"))
        .list();
  }

  private static MockMultipartFile file(byte[] bytes) {
    return new MockMultipartFile("berkas", "foto.jpg", "image/jpeg", bytes);
  }

  private MockHttpServletResponse upload(String page, Officer officer, byte[] bytes)
      throws Exception {
    return answer(multipart(page).file(file(bytes)).with(signedIn(officer)).with(csrf()));
  }

  private String open(String address, Officer officer) throws Exception {
    return said(answer(get(address).with(signedIn(officer))));
  }

  private MockHttpServletResponse send(String address, Officer officer, String... fields)
      throws Exception {
    var request = post(address).with(signedIn(officer)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return answer(request);
  }

  private static String said(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return browser.perform(request.header("Accept", "text/html")).andReturn().getResponse();
  }
}
