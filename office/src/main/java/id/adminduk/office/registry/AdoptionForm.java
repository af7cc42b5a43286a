package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.LifeEvent;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-2.01, pengangkatan anak (UU 23/2006 art. 47); the birth parents stay written. */
@Component
@Order(60)
final class AdoptionForm extends ChildForm {

  AdoptionForm() {
    super("pengangkat");
  }

  @Override
  public String word() {
    return "pengangkatan-anak";
  }

  @Override
  public String usualProof() {
    return "PENETAPAN PENGADILAN";
  }

  @Override
  LifeEvent event(Nik child, Nik adult, LocalDate day) {
    return new LifeEvent.Adoption(child, adult, day);
  }
}
