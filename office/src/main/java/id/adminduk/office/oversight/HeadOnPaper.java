package id.adminduk.office.oversight;

import id.adminduk.ledger.PaperAnchor;
import id.adminduk.office.access.Office;
import id.adminduk.office.access.Offices;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.audit.Ledger;
import id.adminduk.office.reports.DayAnchor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the head of the trail on the foot of the hall's daily book, which is signed and filed. */
@Component
class HeadOnPaper implements DayAnchor {

  private final Ledger ledger;
  private final Offices offices;
  private final Documents documents;

  HeadOnPaper(Ledger ledger, Offices offices, Documents documents) {
    this.ledger = ledger;
    this.offices = offices;
    this.documents = documents;
  }

  @Override
  public Optional<Mark> of(LocalDate day) {
    Office here = offices.here();
    ZoneId zone = here.hours().zone();
    return ledger
        .day(
            here.code(),
            day.atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant())
        .head()
        .map(PaperAnchor::toText)
        .map(text -> new Mark(text, documents.qrDataUri(text)));
  }
}
