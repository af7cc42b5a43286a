package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.Token;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A scanner anywhere opens the case: pickup slip, tracking QR or typed number. */
@Controller
class ScanController {

  private final Applications applications;

  ScanController(Applications applications) {
    this.applications = applications;
  }

  @GetMapping("/scan")
  String scan(@RequestParam String code, Officer officer) {
    if (officer.has(Role.PEMOHON)) {
      return "redirect:/antrean/ambil";
    }
    String scanned = code.strip();
    String last = scanned.substring(scanned.lastIndexOf('/') + 1);
    return find(last, text -> applications.find(new CaseNumber(text)))
        .or(() -> find(last, text -> applications.findByPickupToken(new Token(text))))
        .or(() -> find(last, this::byTracking))
        .map(file -> "redirect:/berkas/" + file.number())
        .orElse("redirect:/tugas?q=" + (last.matches("[A-Z0-9-]{1,30}") ? last : ""));
  }

  private Optional<CaseView> byTracking(String text) {
    return applications
        .track(new Token(text))
        .flatMap(progress -> applications.find(progress.number()));
  }

  private static Optional<CaseView> find(String text, Function<String, Optional<CaseView>> search) {
    try {
      return search.apply(text);
    } catch (MalformedReference notThatKind) {
      return Optional.empty();
    }
  }
}
