package id.adminduk.office.shelves;

import id.adminduk.office.applications.ArchivePlaces;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.archive.ScanPage;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.documents.SignedPapers.Signed;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.shelves.Shelves.Line;
import id.adminduk.office.vault.Holds;
import id.adminduk.office.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws lines and remembers what it learnt of a file. */
final class ShelfLines {

  private final Scans scans;
  private final ArchivePlaces places;
  private final Holds holds;
  private final Texts texts;
  private final ZoneId zone;
  private final Map<CaseNumber, String> known = new HashMap<>();
  private final Map<CaseNumber, Boolean> held = new HashMap<>();

  ShelfLines(Scans scans, ArchivePlaces places, Holds holds, Texts texts, ZoneId zone) {
    this.scans = scans;
    this.places = places;
    this.holds = holds;
    this.texts = texts;
    this.zone = zone;
  }

  Line line(Signed paper) {
    return new Line(
        paper.title() + (paper.version() > 1 ? " (" + paper.version() + ")" : ""),
        paper.number(),
        "/surat/" + paper.id(),
        paper.file().map(CaseNumber::value).orElse(""),
        paper.file().map(this::place).orElse(""),
        Day.SHOWN.format(paper.signedAt().atZone(zone)),
        paper.standing().name(),
        paper.file().map(this::isHeld).orElse(false));
  }

  Line line(Documents.Issued one) {
    return of(
        one.number(),
        texts.of("document." + one.kind()),
        "/dokumen/" + one.id().value() + ".pdf",
        one.at());
  }

  Optional<Line> pages(CaseNumber file) {
    List<ScanPage> all = scans.of(file);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(
                file,
                texts.of("shelves.pages", all.size()),
                "/berkas/" + file + "/pindaian",
                all.getLast().at()));
  }

  private Line of(CaseNumber file, String title, String href, Instant at) {
    return new Line(
        title,
        "",
        href,
        file.value(),
        place(file),
        Day.SHOWN.format(at.atZone(zone)),
        "",
        isHeld(file));
  }

  private String place(CaseNumber file) {
    return known.computeIfAbsent(
        file,
        number ->
            places
                .of(number)
                .map(place ->
                    texts.of("applications.archive.place", dash(place.box()), dash(place.ordner())))
                .orElse(""));
  }

  private boolean isHeld(CaseNumber file) {
    return held.computeIfAbsent(file, holds::covers);
  }

  private static String dash(String word) {
    return word.isEmpty() ? "–" : word;
  }
}
