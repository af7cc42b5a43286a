package id.adminduk.office.demo;

import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Nik;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The invented residents, always the same; they live wherever the demonstration office stands. */
@Component
@DemoOnly
class DemoPeople {

  private final List<DemoPerson> all;
  private final Map<Nik, DemoPerson> byNik;

  @Autowired
  DemoPeople(Offices offices) {
    this(ResidentSheet.read().stream().map(person -> person.movedTo(offices.here())).toList());
  }

  DemoPeople(List<DemoPerson> all) {
    this.all = all;
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
