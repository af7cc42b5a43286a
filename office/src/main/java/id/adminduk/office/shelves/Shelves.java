package id.adminduk.office.shelves;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.ArchivePlaces;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.documents.SignedPapers;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Holds;
import id.adminduk.office.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds what is kept, over the rooms that keep it. */
@Component
class Shelves {

  /** More are no answer but a heap; the page says so. */
  static final int MOST = 200;

  static final String SCANS = "PINDAIAN";

  /** Kinds of papers the office issues in a file. */
  static final List<String> OFFICE_KINDS =
      List.of(
          "receipt",
          "checklist",
          "verification-sheet",
          "deficiency-note",
          "hand-over-receipt",
          "nota-dinas",
          "surat-tugas",
          "laporan-kegiatan",
          "berita-acara-musnah");

  /** What was typed to look for; each may be empty. */
  public record Asked(
      String berkas, String nomor, String boks, String ordner, String jenis, String tahun) {

    static final Asked NOTHING = new Asked("", "", "", "", "", "");

    boolean isEmpty() {
      return (berkas + nomor + boks + ordner + jenis + tahun).isBlank();
    }

    private boolean hasPlace() {
      return !(boks + ordner).isBlank();
    }
  }

  /** One thing that was found; names nobody. */
  public record Line(
      String title,
      String number,
      String href,
      String file,
      String place,
      String at,
      String standing,
      boolean held) {}

  private final SignedPapers papers;
  private final Documents documents;
  private final Scans scans;
  private final Applications applications;
  private final ArchivePlaces places;
  private final Holds holds;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Texts texts;
  private final ZoneId zone;

  Shelves(
      SignedPapers papers,
      Documents documents,
      Scans scans,
      Applications applications,
      ArchivePlaces places,
      Holds holds,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      Texts texts,
      Offices offices) {
    this.papers = papers;
    this.documents = documents;
    this.scans = scans;
    this.applications = applications;
    this.places = places;
    this.holds = holds;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.texts = texts;
    this.zone = offices.here().hours().zone();
  }

  /** Gives the kinds one can look for, by the name a form sends. */
  Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>(papers.types());
    OFFICE_KINDS.forEach(kind -> kinds.put(kind, texts.of("document." + kind)));
    kinds.put(SCANS, texts.of("shelves.scans"));
    return kinds;
  }

  /** Finds a file of this office by what was typed or scanned. */
  Optional<CaseNumber> file(String typed) {
    try {
      CaseNumber number = new CaseNumber(typed.strip().toUpperCase(Locale.ROOT));
      return applications.find(number).map(file -> number);
    } catch (MalformedReference notANumber) {
      return Optional.empty();
    }
  }

  /** Looks, and leaves in the trail by what was looked for, though not the numbers themselves. */
  List<Line> find(Asked asked, Officer by) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("kind", asked.jenis());
    facts.put("year", asked.tahun());
    facts.put("place", (asked.boks() + " " + asked.ordner()).strip());
    return unitOfWork.call(() -> {
      audit.append(AuditEntry.outsideCases("archive-searched", by.id(), facts));
      return look(asked);
    });
  }

  private List<Line> look(Asked asked) {
    List<CaseNumber> files = files(asked);
    boolean byFile = !asked.berkas().isBlank() || asked.hasPlace();
    if (byFile && files.isEmpty()) {
      return List.of();
    }
    Instant from = start(asked.tahun().isBlank() ? 1900 : Integer.parseInt(asked.tahun()));
    Instant until = start(asked.tahun().isBlank() ? 9000 : Integer.parseInt(asked.tahun()) + 1);
    List<Line> lines = new ArrayList<>();
    ShelfLines keeper = new ShelfLines(scans, places, holds, texts, zone);
    boolean office = OFFICE_KINDS.contains(asked.jenis());
    boolean pages = asked.jenis().equals(SCANS);
    if (!office && !pages) {
      papers
          .search(
              new SignedPapers.Query(asked.nomor().strip(), asked.jenis(), from, until, files),
              MOST)
          .forEach(paper -> lines.add(keeper.line(paper)));
    }
    boolean mayBeOffice = asked.nomor().isBlank() && (asked.jenis().isBlank() || office);
    if (mayBeOffice && byFile) {
      files.stream()
          .flatMap(file -> documents.of(file).stream())
          .filter(one -> asked.jenis().isBlank() || one.kind().equals(asked.jenis()))
          .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
          .forEach(one -> lines.add(keeper.line(one)));
    } else if (mayBeOffice) {
      documents.find(asked.jenis(), from, until, MOST).forEach(one -> lines.add(keeper.line(one)));
    }
    if (asked.nomor().isBlank() && (asked.jenis().isBlank() || pages)) {
      files.forEach(file -> keeper.pages(file).ifPresent(lines::add));
    }
    return lines.stream().limit(MOST).toList();
  }

  private List<CaseNumber> files(Asked asked) {
    if (!asked.berkas().isBlank()) {
      return file(asked.berkas())
          .filter(number -> !asked.hasPlace() || lies(number, asked))
          .map(List::of)
          .orElseGet(List::of);
    }
    return asked.hasPlace() ? places.at(asked.boks(), asked.ordner(), MOST) : List.of();
  }

  private boolean lies(CaseNumber number, Asked asked) {
    return places.at(asked.boks(), asked.ordner(), MOST).contains(number);
  }

  private Instant start(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
  }
}
