package id.adminduk.office.documents;

import id.adminduk.office.access.Limit;
import id.adminduk.office.access.Limits;
import id.adminduk.office.access.Offices;
import id.adminduk.office.documents.Verification.Finding;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.signing.Signer;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page behind the QR of a paper, and the one that checks a file: no account, no script, nothing
 * of a person but what is masked.
 *
 * <p>Who asks has no scope; looking up one paper is done under the scope of this installation.
 */
@Controller
class VerificationController {

  private static final String RESULT = "surat/verified";
  private static final String ASK = "surat/verify";

  private final Verification verification;
  private final Limits limits;
  private final Offices offices;
  private final Signer signer;
  private final Texts texts;
  private final Scope scope;

  VerificationController(
      Verification verification, Limits limits, Offices offices, Signer signer, Texts texts) {
    this.verification = verification;
    this.limits = limits;
    this.offices = offices;
    this.signer = signer;
    this.texts = texts;
    this.scope = Scope.at(offices.here().code());
  }

  @GetMapping("/dokumen/periksa")
  String ask(Model model, HttpServletResponse response) {
    model.addAttribute("authority", signer.authority());
    return page(ASK, response);
  }

  @PostMapping("/dokumen/periksa")
  String check(
      @RequestParam(defaultValue = "") String kode,
      @RequestParam(required = false) MultipartFile berkas,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    byte[] file = berkas == null ? new byte[0] : berkas.getBytes();
    if (file.length == 0 && kode.isBlank()) {
      model.addAttribute("empty", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return ask(model, response);
    }
    return answer(
        () -> file.length > 0 ? verification.byFile(file) : verification.byQr(kode.strip()),
        model,
        request,
        response);
  }

  @GetMapping("/dokumen/{token}")
  String verify(
      @PathVariable String token,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(() -> verification.byToken(token), model, request, response);
  }

  private String answer(
      Supplier<Finding> asked,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!limits.take(Limit.VERIFICATION, request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader("Retry-After", Long.toString(Limit.VERIFICATION.within().toSeconds()));
      model.addAttribute("busy", true);
      return ask(model, response);
    }
    Finding finding = scope.call(asked::get);
    model.addAttribute("office", offices.here().name());
    model.addAttribute("test", signer.isTest());
    switch (finding) {
      case Finding.Issued issued -> shown(issued, model);
      case Finding.Unknown unknown -> red("unknown", model, response);
      case Finding.NotTheArchived other -> red("other", model, response);
      case Finding.Altered(var why) -> red("altered." + why.name(), model, response);
    }
    return page(RESULT, response);
  }

  private void shown(Finding.Issued issued, Model model) {
    model.addAttribute("light", issued.light().name());
    model.addAttribute("why", issued.reason());
    model.addAttribute("paper", issued.type().title());
    model.addAttribute("number", issued.number());
    model.addAttribute("name", issued.name());
    model.addAttribute("nik", issued.nik());
    model.addAttribute("issued", day(issued.issued()));
    model.addAttribute("signer", issued.signer());
    model.addAttribute("position", issued.position());
    model.addAttribute("lastDay", issued.lastDay().map(Day.SHOWN::format).orElse(""));
    model.addAttribute("replaced", issued.replaced().map(this::day).orElse(""));
  }

  /** A paper that is not ours is no page of ours either: 404 for programs, words for people. */
  private static void red(String why, Model model, HttpServletResponse response) {
    model.addAttribute("light", "NONE");
    model.addAttribute("why", why);
    response.setStatus(HttpStatus.NOT_FOUND.value());
  }

  private String day(Instant at) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", texts.language())
        .format(at.atZone(offices.here().hours().zone()));
  }

  private static String page(String name, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    return name;
  }
}
