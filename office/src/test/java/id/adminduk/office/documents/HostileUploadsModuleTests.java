package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Files made to break the public check: each is told red, none breaks the office. */
@DisplayName("Berkas jahat pada pemeriksaan umum")
class HostileUploadsModuleTests extends DocumentsFixture {

  private static final AtomicInteger ADDRESS = new AtomicInteger();
  private static final int MOST = 6 * 1000 * 1000;

  @Autowired private MockMvc browser;

  private MockHttpServletResponse upload(byte[] file) throws Exception {
    String from = "10.77.0." + ADDRESS.incrementAndGet();
    return browser
        .perform(
            multipart("/dokumen/periksa")
                .file(new MockMultipartFile("berkas", "a.pdf", "application/pdf", file))
                .with(csrf())
                .with(request -> {
                  request.setRemoteAddr(from);
                  return request;
                }))
        .andReturn()
        .getResponse();
  }

  /** A file whose only signature is this text in hexadecimal. */
  private static byte[] signedWith(String hex) {
    String head = "1 0 obj\n<< /ByteRange [0 %08d %08d 00000006] /Contents ";
    int hole = head.formatted(0, 0).length();
    return (head.formatted(hole, hole + hex.length() + 2) + "<" + hex + ">" + " >>eof")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void isRed(byte[] file) throws Exception {
    MockHttpServletResponse answer = upload(file);
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentAsString())
        .contains("verdict--red", "berubah sesudah ditandatangani");
  }

  @Test
  @DisplayName("Tanda tangan bersarang satu juta lapis: merah, kantor tetap berjalan")
  void a_signature_nested_a_million_times_is_red() throws Exception {
    String deep = "3080".repeat((MOST - 300) / 4);
    for (String level : List.of("2480", "a080", "3082ffff", "30847fffffff")) {
      isRed(signedWith(level.repeat((MOST - 200) / level.length() / 2 * 2)));
    }
    isRed(signedWith(deep));
    String head = "308006092a864886f70d010702a080";
    isRed(signedWith(head + deep));
    String signedData = head + "30800201013100" + "308006092a864886f70d0107010000";
    isRed(signedWith(signedData + "a080" + deep));
    isRed(signedWith(signedData + "3180" + deep));
  }
}
