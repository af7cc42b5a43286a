package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Attachments;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.PaperAnswer;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pictures of a file's requirements: put to it, looked at. */
@Controller
class AttachmentController {

  private final Attachments attachments;
  private final Answers answers;

  AttachmentController(Attachments attachments, Answers answers) {
    this.attachments = attachments;
    this.answers = answers;
  }

  @PostMapping("/berkas/{number}/lampiran")
  ModelAndView add(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      @RequestParam(defaultValue = "") String kembali,
      Officer officer) {
    CaseNumber file = new CaseNumber(number);
    String page = "/berkas/" + file + (kembali.equals("pindaian") ? "/pindaian" : "");
    return attachments
        .add(file, SentPictures.read(files), officer)
        .fold(
            pages -> answers.done(page, "applications.attached", Map.of("pages", pages)),
            refusal -> answers.refused(refusal, page));
  }

  /** Answers 404 alike for what is not there and for what is not this office's. */
  @GetMapping("/berkas/{number}/lampiran/{page}.jpg")
  ResponseEntity<byte[]> page(
      @PathVariable String number,
      @PathVariable UUID page,
      @RequestParam(defaultValue = "") String ukuran,
      Officer officer) {
    keepOutTheTerminal(officer);
    int longSide = ukuran.equals("kecil") ? Scans.SMALL : Scans.WHOLE;
    byte[] jpeg =
        attachments
            .look(new CaseNumber(number), page, officer.id(), longSide)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .body(jpeg);
  }

  /** All pages bound, to look at and print. */
  @GetMapping("/berkas/{number}/pindaian.pdf")
  ResponseEntity<byte[]> bound(@PathVariable String number, Officer officer) {
    keepOutTheTerminal(officer);
    byte[] pdf =
        attachments
            .bound(new CaseNumber(number), officer.id())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return PaperAnswer.inline(pdf, "pindaian-" + number);
  }

  private static void keepOutTheTerminal(Officer officer) {
    if (officer.isTerminal()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
