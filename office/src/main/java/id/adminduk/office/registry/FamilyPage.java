package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.web.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A family as a diagram and as the two blocks of the official KK. */
@Component
class FamilyPage {

  /** A line of both blocks. */
  public record Member(
      int no,
      long ref,
      String nama,
      String nik,
      String sex,
      String birthplace,
      String born,
      String religion,
      String education,
      String work,
      String blood,
      String marital,
      String maritalDay,
      String relation,
      String nationality,
      String passport,
      String permit,
      String father,
      String mother) {}

  private final LifeEvents lives;
  private final RegisterReading reading;
  private final RegistryDesk desk;
  private final Texts texts;

  FamilyPage(LifeEvents lives, RegisterReading reading, RegistryDesk desk, Texts texts) {
    this.lives = lives;
    this.reading = reading;
    this.desk = desk;
    this.texts = texts;
  }

  Map<String, Object> model(Person person, Officer officer) {
    List<Person> family = person.isActive() ? lives.family(person.kk()) : List.of();
    desk.seen(family.stream().map(Person::nik).toList(), "family", officer, Optional.empty());
    Map<Nik, Long> refs = reading.refs(family.stream().map(Person::nik).toList());
    Map<String, Object> model = new HashMap<>();
    model.put("kk", person.kk().value());
    model.put("active", person.isActive());
    model.put("nama", person.nama());
    model.put("status", person.status().name());
    model.put("mayWrite", RegistryDoor.mayWrite(officer));
    if (!family.isEmpty()) {
      model.put("head", family.getFirst().nama());
      model.put("headRef", refs.getOrDefault(family.getFirst().nik(), 0L));
      model.put("address", Shown.address(family.getFirst()));
      List<Member> members = new ArrayList<>();
      for (Person member : family) {
        members.add(member(members.size() + 1, member, refs.getOrDefault(member.nik(), 0L)));
      }
      model.put("members", members);
      model.put("tree", new FamilyTree(family, desk.today(), texts).drawn());
    }
    return model;
  }

  private static Member member(int no, Person it, long ref) {
    StatusPerkawinan marital = it.marital();
    boolean divorced =
        marital == StatusPerkawinan.CERAI_HIDUP_TERCATAT
            || marital == StatusPerkawinan.CERAI_HIDUP_BELUM_TERCATAT;
    Element day = divorced ? Element.TANGGAL_CERAI : Element.TANGGAL_KAWIN;
    return new Member(
        no,
        ref,
        it.nama(),
        it.nik().value(),
        Shown.of(it, Element.JENIS_KELAMIN),
        Shown.of(it, Element.TEMPAT_LAHIR),
        Shown.day(it.born()),
        Shown.of(it, Element.AGAMA),
        Shown.of(it, Element.PENDIDIKAN),
        Shown.of(it, Element.PEKERJAAN),
        Shown.of(it, Element.GOLONGAN_DARAH),
        Shown.of(it, Element.STATUS_PERKAWINAN),
        marital == StatusPerkawinan.BELUM_KAWIN ? "-" : Shown.of(it, day),
        it.hubungan().printed(),
        Shown.of(it, Element.KEWARGANEGARAAN),
        Shown.of(it, Element.PASPOR),
        Shown.of(it, Element.IZIN_TINGGAL_NOMOR),
        Shown.of(it, Element.NAMA_AYAH),
        Shown.of(it, Element.NAMA_IBU));
  }
}
