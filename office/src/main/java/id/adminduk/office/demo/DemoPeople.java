package id.adminduk.office.demo;

import id.adminduk.office.kernel.Nik;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The invented residents of Kabupaten Tapin, always the same. */
@Component
@DemoOnly
class DemoPeople {

  private final List<DemoPerson> all;
  private final Map<Nik, DemoPerson> byNik;

  DemoPeople() {
    this.all = ResidentSheet.read();
    this.byNik =
        all.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    person -> person.resident().nik(), Function.identity()));
  }

  List<DemoPerson> all() {
    return all;
  }

  List<DemoPerson> of(Part part) {
    return all.stream().filter(person -> person.part() == part).toList();
  }

  Optional<DemoPerson> find(Nik nik) {
    return Optional.ofNullable(byNik.get(nik));
  }
}
