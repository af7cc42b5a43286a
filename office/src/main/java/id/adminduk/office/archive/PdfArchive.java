package id.adminduk.office.archive;

import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.PremisesSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class PdfArchive implements Documents {

  private final DocumentStore store;
  private final PaperPress press;
  private final AuditTrail audit;
  private final Offices offices;
  private final PremisesSettings premises;
  private final Clock clock;
  private final Chance chance;

  PdfArchive(
      DocumentStore store,
      PaperPress press,
      AuditTrail audit,
      Offices offices,
      PremisesSettings premises,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.press = press;
    this.audit = audit;
    this.offices = offices;
    this.premises = premises;
    this.clock = clock;
    this.chance = chance;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public DocumentId issue(
      String kind, CaseNumber number, Optional<OfficerId> by, Map<String, Object> model) {
    Instant now = clock.instant();
    Map<String, Object> complete = complete(model, now);
    complete.put("number", number.value());
    Issued issued = new Issued(new DocumentId(chance.uuid()), kind, number, now);
    store.insert(issued, press.print(kind, complete));
    Map<String, String> facts = Map.of("kind", kind);
    audit.append(
        by.map(officer -> AuditEntry.of("document-issued", officer, number, facts))
            .orElseGet(() -> AuditEntry.bySystem("document-issued", number, facts)));
    return issued.id();
  }

  @Override
  public byte[] print(String kind, Map<String, Object> model) {
    return press.print(kind, complete(model, clock.instant()));
  }

  private Map<String, Object> complete(Map<String, Object> model, Instant now) {
    Map<String, Object> complete = new HashMap<>(model);
    complete.put("office", offices.here());
    complete.put("issuedAt", now.atZone(offices.here().hours().zone()));
    complete.put("demo", premises.demo());
    return complete;
  }

  @Override
  public List<Issued> of(CaseNumber number) {
    return store.of(number);
  }

  @Override
  public List<Issued> find(String kind, Instant from, Instant until, int most) {
    return store.find(kind, from, until, most);
  }

  @Override
  @Transactional
  public Optional<byte[]> read(DocumentId id, OfficerId reader) {
    Optional<Issued> issued = store.find(id);
    issued.ifPresent(document ->
        audit.append(
            AuditEntry.of(
                "document-read", reader, document.number(), Map.of("kind", document.kind()))));
    return issued.map(document -> store.content(document.id()));
  }

  @Override
  public String qrDataUri(String text) {
    return QrCode.dataUri(text);
  }
}
