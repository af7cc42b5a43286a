package id.adminduk.office.demo;

import id.adminduk.office.kernel.Nik;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Whose card somebody else tries to fetch; set on the demo page, forgotten at a restart. */
@Component
@DemoOnly
class StandIns {

  private final Set<Nik> somebodyElse = ConcurrentHashMap.newKeySet();

  boolean isSomebodyElse(Nik nik) {
    return somebodyElse.contains(nik);
  }

  void send(Nik nik, boolean another) {
    if (another) {
      somebodyElse.add(nik);
    } else {
      somebodyElse.remove(nik);
    }
  }
}
