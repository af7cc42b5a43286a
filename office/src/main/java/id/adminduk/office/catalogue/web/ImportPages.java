package id.adminduk.office.catalogue.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopFile;
import id.adminduk.office.catalogue.SopFlaw;
import id.adminduk.office.catalogue.bpmn.SopBpmn;
import id.adminduk.office.catalogue.revising.Comparison;
import id.adminduk.office.catalogue.revising.Draft;
import id.adminduk.office.catalogue.revising.DraftRefusal;
import id.adminduk.office.catalogue.revising.Drafters;
import id.adminduk.office.catalogue.revising.Drafts;
import id.adminduk.office.catalogue.revising.Worksheet;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A file from outside: shown with its flaws and changes first, stored only when confirmed. */
@Controller
class ImportPages {

  private static final String PAGE = "catalogue/import";

  /** One byte more than the readers take, so that they say that it is too large. */
  private static final int MOST_BYTES = 1024 * 1024 + 1;

  private final Drafts drafts;
  private final Catalogue catalogue;
  private final Answers answers;
  private final Texts texts;

  ImportPages(Drafts drafts, Catalogue catalogue, Answers answers, Texts texts) {
    this.drafts = drafts;
    this.catalogue = catalogue;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/sop/{service}/impor")
  ModelAndView form(@PathVariable("service") String name, Officer officer) {
    ServiceCode service = Addresses.service(name);
    return Drafters.include(officer)
        ? new ModelAndView(PAGE, model(service, officer))
        : answers.refused(new DraftRefusal.NotADrafter(), "/sop");
  }

  /** Tries the file out; nothing is stored. */
  @PostMapping("/sop/{service}/impor")
  ModelAndView tryOut(
      @PathVariable("service") String name,
      @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
      Officer officer)
      throws IOException {
    ServiceCode service = Addresses.service(name);
    if (!Drafters.include(officer)) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/sop");
    }
    Map<String, Object> model = model(service, officer);
    FormErrors errors = new FormErrors(texts);
    if (file == null || file.isEmpty()) {
      errors.add("berkas", "sop.import.missing");
      return answers.invalid(PAGE, model, errors);
    }
    switch (read(file)) {
      case SopFile.Refused(List<SopFlaw> flaws) -> {
        model.put("flaws", flaws.stream().map(flaw -> flaw.sentence(texts.language())).toList());
        errors.add("berkas", "sop.import.flawed", flaws.size());
        return answers.invalid(PAGE, model, errors);
      }
      case SopFile.Loaded(Sop sop) -> {
        if (!sop.service().equals(service)) {
          return answers.refusedOn(
              PAGE, model, new DraftRefusal.AnotherService(name, sop.service().value()));
        }
        Worksheet sheet = Worksheet.of(sop);
        model.put("yaml", sheet.yaml());
        model.put("from", sop.office().equals(officer.office()) ? "" : sop.office().value());
        model.put(
            "comparison",
            catalogue
                .current(officer.office(), service)
                .map(now -> Comparison.of(Worksheet.of(now), sheet))
                .orElse(null));
        return new ModelAndView(PAGE, model);
      }
    }
  }

  /** Takes the file that was tried out as the draft; all is read again. */
  @PostMapping("/sop/{service}/impor/simpan")
  ModelAndView takeIn(
      @PathVariable("service") String name,
      @RequestParam(defaultValue = "") String isi,
      @RequestParam(defaultValue = "") String versi,
      Officer officer) {
    ServiceCode service = Addresses.service(name);
    if (!Drafters.include(officer)) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/sop");
    }
    return switch (SopFile.read("isi", isi.getBytes(StandardCharsets.UTF_8))) {
      case SopFile.Refused(List<SopFlaw> flaws) ->
          answers.refused(
              new DraftRefusal.DraftFlawed(
                  flaws.stream().map(flaw -> flaw.sentence(texts.language())).toList()),
              Addresses.of(service, "impor"));
      case SopFile.Loaded(Sop sop) ->
          drafts
              .takeIn(service, Addresses.version(versi), Worksheet.of(sop), officer)
              .fold(
                  draft ->
                      answers.done(
                          Addresses.of(service, "draf"),
                          "sop.import.taken",
                          Map.of("service", name, "version", draft.version())),
                  refusal -> answers.refused(refusal, Addresses.of(service, "impor")));
    };
  }

  /** Gives the draft as a file, for whoever rather changes it elsewhere. */
  @GetMapping("/sop/{service}/draf.yaml")
  Object draft(@PathVariable("service") String name, Officer officer) {
    ServiceCode service = Addresses.service(name);
    if (!Drafters.maySee(officer)) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/sop");
    }
    Optional<Draft> draft = drafts.atWork(officer.office(), service);
    return draft.isEmpty()
        ? answers.refused(new DraftRefusal.NoDraft(name), Addresses.of(service, "riwayat"))
        : yaml("draf-%s-%s".formatted(officer.office(), service), draft.get().content());
  }

  static ResponseEntity<byte[]> yaml(String name, String content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_YAML)
        .header("Content-Disposition", "attachment; filename=\"%s.yaml\"".formatted(name))
        .body(content.getBytes(StandardCharsets.UTF_8));
  }

  private static SopFile read(MultipartFile file) throws IOException {
    byte[] content;
    try (InputStream input = file.getInputStream()) {
      content = input.readNBytes(MOST_BYTES);
    }
    String name = String.valueOf(file.getOriginalFilename());
    return looksLikeXml(content) ? SopBpmn.read(name, content) : SopFile.read(name, content);
  }

  private static boolean looksLikeXml(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip();
    return head.startsWith("<");
  }

  private Map<String, Object> model(ServiceCode service, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put("service", service.value());
    model.put("draft", drafts.atWork(officer.office(), service));
    model.put("flaws", List.of());
    model.put("comparison", null);
    model.put("yaml", "");
    model.put("from", "");
    model.put("errors", new FormErrors(texts));
    model.put("problem", null);
    return model;
  }
}
