package id.adminduk.office.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper shown in the browser and kept nowhere between. */
public final class PaperAnswer {

  private PaperAnswer() {}

  /**
   * Answers with a PDF to look at.
   *
   * @param name under which it would be saved, without its ending
   */
  public static ResponseEntity<byte[]> inline(byte[] pdf, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
        .body(pdf);
  }
}
