package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.LifeEvent;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-2.01, pengakuan anak (UU 23/2006 art. 49). */
@Component
@Order(50)
final class AcknowledgementForm extends ChildForm {

  AcknowledgementForm() {
    super("ayah");
  }

  @Override
  public String word() {
    return "pengakuan-anak";
  }

  @Override
  public String usualProof() {
    return "SURAT PENGAKUAN ANAK OLEH AYAH DISETUJUI IBU";
  }

  @Override
  LifeEvent event(Nik child, Nik adult, LocalDate day) {
    return new LifeEvent.Acknowledgement(child, adult, day);
  }
}
