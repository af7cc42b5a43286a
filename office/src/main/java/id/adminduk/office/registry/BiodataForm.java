package id.adminduk.office.registry;

import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-1.01 of somebody who has no NIK yet. */
@Component
@Order(140)
class BiodataForm implements EventForm {

  @Override
  public String word() {
    return "biodata-baru";
  }

  @Override
  public String paper() {
    return "F-1.01";
  }

  @Override
  public List<String> people() {
    return List.of();
  }

  @Override
  public String usualProof() {
    return "SURAT PENGANTAR RT/RW";
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("household").text("kkTujuan", "");
    Addresses.draw(sheet, entry, false);
    sheet.block("member");
    BiodataFields.draw(sheet, entry);
    return Proof.draw(sheet, this).done();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Optional<NomorKk> join = entry.maybeCard("kkTujuan");
    Map<Element, String> biodata = BiodataFields.read(entry);
    if (!entry.typed().has("kkTujuan")) {
      Addresses.read(entry, entry.officer().office().value())
          .ifPresent(place -> BiodataFields.live(biodata, place));
    }
    return entry.errors().isEmpty()
        ? Optional.of(new Plan.Happens(new LifeEvent.FirstRecord(biodata, entry.today(), join)))
        : Optional.empty();
  }
}
