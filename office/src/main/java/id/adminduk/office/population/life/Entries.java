package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People the register meets for the first time: without a number, or arriving with one. */
final class Entries {

  /** No card yet; replaced before the event is over. */
  private static final String NO_CARD = "9999990101009999";

  private static final Set<Element> NEEDED =
      Set.of(
          Element.NAMA_LENGKAP,
          Element.JENIS_KELAMIN,
          Element.TEMPAT_LAHIR,
          Element.TANGGAL_LAHIR,
          Element.AGAMA,
          Element.STATUS_PERKAWINAN,
          Element.KEWARGANEGARAAN,
          Element.GOLONGAN_DARAH,
          Element.PEKERJAAN,
          Element.JALAN,
          Element.RT,
          Element.RW,
          Element.WILAYAH);

  private final Draft draft;

  Entries(Draft draft) {
    this.draft = draft;
  }

  Optional<LifeRefusal> recorded(LifeEvent.FirstRecord first) {
    Map<Element, String> biodata = biodata(first.biodata(), first.join());
    return complete(biodata)
        .or(() -> Checks.goodName(must(biodata, Element.NAMA_LENGKAP), true))
        .or(() -> {
          LocalDate born = LocalDate.parse(must(biodata, Element.TANGGAL_LAHIR));
          boolean female =
              must(biodata, Element.JENIS_KELAMIN).equals(JenisKelamin.PEREMPUAN.name());
          var prefix = NumberPrefix.ofNik(must(biodata, Element.WILAYAH), born, female);
          return switch (draft.numbers.nik(prefix)) {
            case Result.Refused<Nik, LifeRefusal>(LifeRefusal refusal) -> Optional.of(refusal);
            case Result.Done<Nik, LifeRefusal>(Nik nik) ->
                settle(List.of(new LifeEvent.Newcomer(nik, biodata)), first.join());
          };
        });
  }

  Optional<LifeRefusal> arrived(LifeEvent.Arrival arrival) {
    Set<Nik> seen = new HashSet<>();
    List<LifeEvent.Newcomer> complete = new ArrayList<>();
    for (LifeEvent.Newcomer newcomer : arrival.people()) {
      Map<Element, String> biodata = biodata(newcomer.biodata(), arrival.join());
      Optional<LifeRefusal> refusal = known(newcomer.nik(), seen).or(() -> complete(biodata));
      if (refusal.isPresent()) {
        return refusal;
      }
      complete.add(new LifeEvent.Newcomer(newcomer.nik(), biodata));
    }
    return complete.isEmpty()
        ? Optional.of(new LifeRefusal.NothingChanges())
        : settle(complete, arrival.join());
  }

  /** Who moved away may come back under the same number; anybody else is there already. */
  private Optional<LifeRefusal> known(Nik nik, Set<Nik> seen) {
    boolean here =
        draft.find(nik).filter(p -> p.status() != StatusPenduduk.PINDAH_KELUAR).isPresent();
    return here || !seen.add(nik)
        ? Optional.of(new LifeRefusal.NumberKnown(nik))
        : Optional.empty();
  }

  /** Who joins a family lives where it lives. */
  private Map<Element, String> biodata(Map<Element, String> given, Optional<NomorKk> join) {
    Map<Element, String> biodata = new EnumMap<>(Element.class);
    biodata.putAll(given);
    biodata.put(Element.STATUS_PENDUDUK, StatusPenduduk.AKTIF.name());
    biodata.put(Element.NOMOR_KK, NO_CARD);
    biodata.put(Element.HUBUNGAN, Hubungan.FAMILI_LAIN.name());
    join.flatMap(draft::head)
        .map(head -> draft.placeOf(head.nik()))
        .ifPresent(place -> {
          biodata.put(Element.JALAN, place.jalan());
          biodata.put(Element.RT, place.rt());
          biodata.put(Element.RW, place.rw());
          biodata.put(Element.WILAYAH, place.wilayah());
        });
    return biodata;
  }

  private Optional<LifeRefusal> complete(Map<Element, String> biodata) {
    for (Element element : Element.values()) {
      String value = biodata.get(element);
      boolean fit = value == null ? !NEEDED.contains(element) : Values.fit(element, value);
      if (!fit) {
        return Optional.of(new LifeRefusal.ValueUnfit(element, value == null ? "" : value));
      }
    }
    LocalDate born = LocalDate.parse(must(biodata, Element.TANGGAL_LAHIR));
    return Checks.notBefore(draft, born);
  }

  private Optional<LifeRefusal> settle(List<LifeEvent.Newcomer> people, Optional<NomorKk> join) {
    for (LifeEvent.Newcomer newcomer : people) {
      if (draft.find(newcomer.nik()).isPresent()) {
        Person back = draft.get(newcomer.nik());
        for (Element element : Element.values()) {
          Optional.ofNullable(newcomer.biodata().get(element))
              .ifPresent(value -> draft.set(back.nik(), element, value));
        }
        backToSpouse(back.nik());
      } else {
        draft.enter(newcomer.nik(), newcomer.biodata());
      }
    }
    List<Person> entered = people.stream().map(n -> draft.get(n.nik())).toList();
    Households households = new Households(draft);
    return join.map(kk -> households.join(entered, kk))
        .orElseGet(() -> households.found(entered.getFirst(), entered));
  }

  /** Gives an element that {@link #complete} has seen. */
  private static String must(Map<Element, String> biodata, Element element) {
    return Optional.ofNullable(biodata.get(element)).orElseThrow();
  }

  /** What happened to the marriage of who was away is known here: the spouse died, or parted. */
  private void backToSpouse(Nik nik) {
    Optional<Person> spouse = draft.get(nik).spouse().flatMap(draft::find);
    if (spouse.filter(s -> s.status() == StatusPenduduk.MENINGGAL).isPresent()) {
      draft.set(nik, Element.STATUS_PERKAWINAN, StatusPerkawinan.CERAI_MATI.name());
      draft.clear(nik, Element.PASANGAN);
    } else if (spouse.flatMap(Person::spouse).filter(nik::equals).isEmpty()) {
      draft.clear(nik, Element.PASANGAN);
    } else if (!draft.get(nik).isMarried()) {
      draft.set(nik, Element.STATUS_PERKAWINAN, StatusPerkawinan.KAWIN_TERCATAT.name());
    }
  }

  /** Says whether a text is a day, 29 February included only where there is one. */
  static boolean isDay(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeException notADay) {
      return false;
    }
  }
}
