package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A village that lives one turn after another; every turn is an event or a refusal. */
final class World implements Numbers {

  static final String HERE = "9999991001";
  private static final int DAYS_A_TURN = 500;

  /** What one turn did. */
  record Step(
      RegisterState before,
      LifeEvent event,
      Changes changes,
      RegisterState after,
      LocalDate today) {}

  final RegisterState origin = RegisterState.empty();
  final List<Step> steps = new ArrayList<>();
  final List<LifeRefusal> refusals = new ArrayList<>();
  private final Map<NumberPrefix, Integer> given = new HashMap<>();
  private RegisterState state = origin;
  private LocalDate today = LocalDate.of(1980, 1, 1);

  RegisterState state() {
    return state;
  }

  LocalDate today() {
    return today;
  }

  void live(Turn turn) {
    today = today.plusDays(turn.days() % DAYS_A_TURN);
    new Choices(this, turn).event().ifPresent(this::happen);
  }

  void happen(LifeEvent event) {
    switch (Register.apply(state, event, today, this)) {
      case Result.Refused<Changes, LifeRefusal>(LifeRefusal refusal) -> refusals.add(refusal);
      case Result.Done<Changes, LifeRefusal>(Changes changes) -> {
        RegisterState after = state.with(changes);
        steps.add(new Step(state, event, changes, after, today));
        state = after;
      }
    }
  }

  @Override
  public Result<Nik, LifeRefusal> nik(NumberPrefix prefix) {
    return Result.done(new Nik(prefix.with(next(prefix))));
  }

  @Override
  public Result<NomorKk, LifeRefusal> kk(NumberPrefix prefix) {
    return Result.done(new NomorKk(prefix.with(next(prefix))));
  }

  private int next(NumberPrefix prefix) {
    return given.merge(prefix, 1, Integer::sum);
  }

  /** Biodata of somebody invented. */
  static Map<Element, String> biodata(LocalDate born, boolean female) {
    Map<Element, String> biodata = new EnumMap<>(Element.class);
    biodata.put(Element.NAMA_LENGKAP, female ? "SITI REKAAN" : "BUDI REKAAN");
    biodata.put(
        Element.JENIS_KELAMIN, (female ? JenisKelamin.PEREMPUAN : JenisKelamin.LAKI_LAKI).name());
    biodata.put(Element.TEMPAT_LAHIR, "RANTAU");
    biodata.put(Element.TANGGAL_LAHIR, born.toString());
    biodata.put(Element.AGAMA, Agama.ISLAM.name());
    biodata.put(Element.STATUS_PERKAWINAN, StatusPerkawinan.BELUM_KAWIN.name());
    biodata.put(Element.KEWARGANEGARAAN, Kewarganegaraan.WNI.name());
    biodata.put(Element.GOLONGAN_DARAH, GolonganDarah.O.name());
    biodata.put(Element.PENDIDIKAN, "SLTA/SEDERAJAT");
    biodata.put(Element.PEKERJAAN, "PETANI/PEKEBUN");
    biodata.put(Element.JALAN, "JALAN CONTOH 1");
    biodata.put(Element.RT, "001");
    biodata.put(Element.RW, "002");
    biodata.put(Element.WILAYAH, HERE);
    return biodata;
  }

  /** Takes somebody into the register and gives the number. */
  Nik person(LocalDate born, boolean female, Optional<NomorKk> join) {
    happen(new LifeEvent.FirstRecord(biodata(born, female), today, join));
    return steps.getLast().changes().touched().iterator().next();
  }
}
