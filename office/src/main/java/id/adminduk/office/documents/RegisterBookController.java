package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.PaperAnswer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The registers of civil registration: the list of a year, and the page of an entry. */
@Controller
class RegisterBookController {

  static final String ADDRESS = "/surat/register";

  private static final int MOST = 500;

  private final RegisterStore store;
  private final RegisterBook book;
  private final RegisterPages pages;
  private final Quotations quotations;
  private final UnitOfWork unitOfWork;
  private final Answers answers;

  RegisterBookController(
      RegisterStore store,
      RegisterBook book,
      RegisterPages pages,
      Quotations quotations,
      UnitOfWork unitOfWork,
      Answers answers) {
    this.store = store;
    this.book = book;
    this.pages = pages;
    this.quotations = quotations;
    this.unitOfWork = unitOfWork;
    this.answers = answers;
  }

  /** A register to choose. */
  public record Choice(String code, String name) {}

  /** A line of the list. */
  public record Line(
      String id,
      String place,
      String number,
      String parties,
      String register,
      String happened,
      String reported,
      int late,
      String standing,
      String why) {}

  @GetMapping(ADDRESS)
  ModelAndView list(
      @RequestParam(defaultValue = "") String jenis,
      @RequestParam(defaultValue = "") String tahun,
      @RequestParam(defaultValue = "") String tanggal,
      Officer officer) {
    if (!DocumentsDoor.mayRead(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    int year = tahun.matches("[12]\\d{3}") ? Integer.parseInt(tahun) : quotations.today().getYear();
    Optional<LocalDate> day = Day.read(tanggal.strip());
    String code = RegisterWords.CODES.contains(jenis) ? jenis : "";
    List<RegisterEntry.Shown> entries =
        store.list(
            day.map(LocalDate::getYear).orElse(year),
            code.isEmpty() ? null : code,
            day.orElse(null));
    Map<String, Object> model = new HashMap<>();
    model.put(
        "kinds",
        RegisterWords.CODES.stream()
            .map(one -> new Choice(one, RegisterWords.register(one)))
            .toList());
    model.put("code", code);
    model.put("year", year);
    model.put("day", tanggal.strip());
    model.put("badDay", !tanggal.isBlank() && day.isEmpty());
    model.put("lines", entries.stream().limit(MOST).map(RegisterBookController::line).toList());
    model.put("count", entries.size());
    model.put("most", MOST);
    model.put("late", entries.stream().filter(one -> one.entry().isLate()).count());
    model.put(
        "gaps",
        store.gaps(year).stream()
            .filter(gap -> code.isEmpty() || gap.code().equals(code))
            .map(gap -> gap.code() + " " + gap.running() + "/" + year)
            .toList());
    return new ModelAndView("surat/register", model);
  }

  private static Line line(RegisterEntry.Shown shown) {
    RegisterEntry entry = shown.entry();
    return new Line(
        entry.id().toString(),
        entry.running() + " (" + entry.volume() + "/" + entry.page() + ")",
        entry.number(),
        entry.parties(),
        RegisterWords.register(entry.code()),
        Day.SHOWN.format(entry.happenedOn()),
        Day.SHOWN.format(entry.reportedOn()),
        entry.daysLate(),
        shown.standing().name(),
        shown.why());
  }

  @GetMapping(ADDRESS + "/{id}")
  ModelAndView show(@PathVariable String id, Officer officer) {
    if (!DocumentsDoor.mayRead(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    return opened(id, officer)
        .map(entry -> new ModelAndView("surat/entry", model(entry, officer)))
        .orElseGet(() -> answers.refused(new PaperRefusal.NoSuchPaper(), ADDRESS));
  }

  private Map<String, Object> model(RegisterEntry entry, Officer officer) {
    Map<String, Object> model = pages.model(entry);
    model.put("mayEnter", DocumentsDoor.mayDraft(officer) && "OPEN".equals(model.get("standing")));
    model.put(
        "mayCancel", DocumentsDoor.maySign(officer) && !"CANCELLED".equals(model.get("standing")));
    model.put("pengadilan", "");
    model.put("nomorPutusan", "");
    model.put("tanggalPutusan", "");
    model.put("problem", false);
    return model;
  }

  private Optional<RegisterEntry> opened(String id, Officer officer) {
    return unitOfWork.call(() -> {
      Optional<RegisterEntry> entry = Id.read(id).flatMap(store::find);
      entry.ifPresent(seen -> book.audit("register-opened", seen, officer));
      return entry;
    });
  }

  @GetMapping(ADDRESS + "/{id}/halaman.pdf")
  ResponseEntity<byte[]> page(@PathVariable String id, Officer officer) {
    if (!DocumentsDoor.mayRead(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    RegisterEntry entry =
        opened(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return PaperAnswer.inline(pages.print(entry), "register-" + entry.id());
  }

  @PostMapping(ADDRESS + "/{id}/catat")
  ModelAndView enter(@PathVariable String id, Officer officer) {
    return Id.read(id)
        .flatMap(store::find)
        .map(entry ->
            book.enter(entry.event(), officer)
                .fold(
                    done ->
                        answers.done(
                            ADDRESS + "/" + id,
                            "documents.register.entered",
                            Map.of("number", done.number())),
                    refusal -> answers.refused(refusal, ADDRESS)))
        .orElseGet(() ->
            answers.refused(
                DocumentsDoor.mayDraft(officer)
                    ? new PaperRefusal.NoSuchPaper()
                    : new PaperRefusal.NotOfTheDocuments(),
                ADDRESS));
  }

  @PostMapping(ADDRESS + "/{id}/batal")
  ModelAndView cancel(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String pengadilan,
      @RequestParam(defaultValue = "") String nomorPutusan,
      @RequestParam(defaultValue = "") String tanggalPutusan,
      Officer officer) {
    Optional<UUID> known = Id.read(id);
    if (known.isEmpty()) {
      return answers.refused(new PaperRefusal.NoSuchPaper(), ADDRESS);
    }
    Optional<LocalDate> ruled =
        Day.read(tanggalPutusan.strip()).filter(day -> !day.isAfter(quotations.today()));
    boolean whole = !pengadilan.isBlank() && !nomorPutusan.isBlank() && ruled.isPresent();
    String ruling =
        whole
            ? "Putusan %s Nomor %s tanggal %s"
                .formatted(
                    pengadilan.strip(), nomorPutusan.strip(), InWords.date(ruled.orElseThrow()))
            : "";
    return book.cancel(known.get(), ruling, officer)
        .fold(
            done ->
                answers.done(
                    ADDRESS + "/" + id,
                    "documents.register.cancelled",
                    Map.of("number", done.number())),
            refusal ->
                notCancelled(
                    refusal, known.get(), officer, pengadilan, nomorPutusan, tanggalPutusan));
  }

  /** What was typed stays on the page. */
  private ModelAndView notCancelled(
      PaperRefusal refusal, UUID id, Officer officer, String... typed) {
    if (!(refusal instanceof PaperRefusal.RulingMissing)) {
      return answers.refused(refusal, ADDRESS);
    }
    Map<String, Object> model = model(opened(id.toString(), officer).orElseThrow(), officer);
    model.put("pengadilan", typed[0]);
    model.put("nomorPutusan", typed[1]);
    model.put("tanggalPutusan", typed[2]);
    return answers.refusedOn("surat/entry", model, refusal);
  }
}
