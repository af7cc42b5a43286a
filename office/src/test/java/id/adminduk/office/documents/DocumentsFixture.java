package id.adminduk.office.documents;

import id.adminduk.formats.Images;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.MoveLetters;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.signing.Passphrase;
import id.adminduk.office.signing.SigningCertificates;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Recorded;
import id.adminduk.office.uniqueness.Uniqueness;
import id.adminduk.synthetic.Backdrop;
import id.adminduk.synthetic.SyntheticPerson;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register with families in it, and the hands a paper passes through. */
abstract class DocumentsFixture extends OfficeTestBase {

  static final String WORDS = "kuda lumping makan beling";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final String HOME = "6305011001";

  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final AtomicInteger BODIES = new AtomicInteger();
  private static final int FACE = 990_777;

  @Autowired LifeEvents lives;
  @Autowired MoveLetters letters;
  @Autowired RegisterReading reading;
  @Autowired PaperDesk desk;
  @Autowired PaperDrafts drafts;
  @Autowired SigningDesk signing;
  @Autowired PaperStore store;
  @Autowired SignedFiles files;
  @Autowired SigningCertificates certificates;
  @Autowired RegisterBook book;
  @Autowired RegisterStore entries;
  @Autowired JdbcClient jdbc;
  @Autowired Photos photos;
  @Autowired Captures captures;
  @Autowired Uniqueness uniqueness;
  @Autowired UnitOfWork unitOfWork;

  /** A couple and their child, on one card. */
  record Family(Nik husband, Nik wife, Nik child) {}

  Family family() {
    return family("KRISTEN", "");
  }

  Family family(String agama, String more) {
    String word = word();
    Nik husband = person("BUDI " + word + more, LocalDate.of(1980, 1, 1), false, agama);
    Nik wife = person("SITI " + word + more, LocalDate.of(1982, 2, 2), true, agama);
    done(
        new LifeEvent.Marriage(
            husband,
            wife,
            LocalDate.of(2010, 5, 1),
            true,
            false,
            LifeEvent.Home.NEW_CARD,
            Set.of()));
    Nik child =
        done(
            new LifeEvent.Birth(
                "ANAK " + word + more,
                false,
                JenisKelamin.PEREMPUAN,
                "RANTAU",
                LocalDate.of(2026, 11, 4),
                Optional.of(wife),
                Optional.of(husband),
                of(husband).kk()));
    return new Family(husband, wife, child);
  }

  Nik person(String nama, LocalDate born, boolean female, String agama) {
    Map<Element, String> biodata = new EnumMap<>(Element.class);
    biodata.put(Element.NAMA_LENGKAP, nama);
    biodata.put(Element.JENIS_KELAMIN, female ? "PEREMPUAN" : "LAKI_LAKI");
    biodata.put(Element.TEMPAT_LAHIR, "RANTAU");
    biodata.put(Element.TANGGAL_LAHIR, born.toString());
    biodata.put(Element.AGAMA, agama);
    biodata.put(Element.STATUS_PERKAWINAN, "BELUM_KAWIN");
    biodata.put(Element.KEWARGANEGARAAN, "WNI");
    biodata.put(Element.GOLONGAN_DARAH, "O");
    biodata.put(Element.PENDIDIKAN, "SLTA/SEDERAJAT");
    biodata.put(Element.PEKERJAAN, "PETANI/PEKEBUN");
    biodata.put(Element.PENYANDANG_CACAT, "RUNGU/WICARA");
    biodata.put(Element.NAMA_AYAH, "AYAH REKAAN");
    biodata.put(Element.NAMA_IBU, "IBU REKAAN");
    biodata.put(Element.JALAN, "JALAN CONTOH 1");
    biodata.put(Element.RT, "001");
    biodata.put(Element.RW, "002");
    biodata.put(Element.WILAYAH, HOME);
    return done(new LifeEvent.FirstRecord(biodata, TODAY, Optional.empty()));
  }

  /** Somebody for each akta beside birth, death and marriage. */
  Map<PaperType, Nik> furtherAktas(String word) {
    Nik man = person("YOHANES " + word, LocalDate.of(1984, 4, 4), false, "KRISTEN");
    Nik woman = person("MARIA " + word, LocalDate.of(1986, 6, 6), true, "KRISTEN");
    Nik child = born("LUKAS " + word, LocalDate.of(2012, 7, 8), woman, Optional.empty());
    Nik other = born("MARKUS " + word, LocalDate.of(2014, 2, 3), woman, Optional.empty());
    done(new LifeEvent.Acknowledgement(child, man, LocalDate.of(2026, 11, 2)));
    wed(man, woman, LocalDate.of(2026, 11, 7), child, other);
    done(new LifeEvent.Legitimation(other, man, woman, LocalDate.of(2026, 11, 8)));
    Nik husband = person("PETRUS " + word, LocalDate.of(1979, 3, 3), false, "KATHOLIK");
    Nik wife = person("ANNA " + word, LocalDate.of(1981, 5, 5), true, "KATHOLIK");
    wed(husband, wife, LocalDate.of(2005, 5, 1));
    lives
        .record(
            new LifeEvent.Stillbirth(
                wife,
                Optional.of(husband),
                JenisKelamin.LAKI_LAKI,
                "RSUD CONTOH",
                LocalDate.of(2026, 11, 18)),
            evidence())
        .orFault();
    done(
        new LifeEvent.Divorce(
            husband, wife, LocalDate.of(2026, 11, 20), true, Optional.empty(), Set.of()));
    Map<PaperType, Nik> people = new EnumMap<>(PaperType.class);
    people.put(PaperType.AKTA_PENGAKUAN, child);
    people.put(PaperType.AKTA_PENGESAHAN, other);
    people.put(PaperType.AKTA_PERCERAIAN, husband);
    people.put(PaperType.LAHIR_MATI, wife);
    return people;
  }

  void wed(Nik husband, Nik wife, LocalDate day, Nik... bring) {
    done(
        new LifeEvent.Marriage(
            husband, wife, day, true, false, LifeEvent.Home.NEW_CARD, Set.of(bring)));
  }

  Nik born(String nama, LocalDate day, Nik mother, Optional<Nik> father) {
    return done(
        new LifeEvent.Birth(
            nama,
            false,
            JenisKelamin.LAKI_LAKI,
            "RANTAU",
            day,
            Optional.of(mother),
            father,
            of(mother).kk()));
  }

  Nik done(LifeEvent event) {
    return lives.record(event, evidence()).orFault().changes().touched().iterator().next();
  }

  static Evidence evidence() {
    return new Evidence(Optional.empty(), Optional.empty(), "uji", "DOK-1", TODAY);
  }

  Person of(Nik nik) {
    return lives.find(nik).orElseThrow();
  }

  long ref(Nik nik) {
    return Objects.requireNonNull(reading.refs(List.of(nik)).get(nik));
  }

  static String word() {
    StringBuilder word = new StringBuilder("D");
    for (int rest = SERIAL.incrementAndGet(); rest > 0; rest /= 21) {
      word.append("BCDFGHJKLMNPQRSTVWXYZ".charAt(rest % 21)).append('A');
    }
    return word.append("KUM").toString();
  }

  Paper drafted(PaperType type, Nik about) {
    return drafts.draft(type, ref(about), given(type), officer(Role.OPERATOR_SIAK)).orFault();
  }

  Paper initialled(PaperType type, Nik about) {
    Paper paper = drafted(type, about);
    desk.initial(List.of(paper.id()), officer(Role.KABID)).orFault();
    return paper;
  }

  /** Takes a paper from the register to its signature and gives the signed file. */
  byte[] signed(PaperType type, Nik about, Officer head) {
    Paper paper = initialled(type, about);
    if (!(sign(head, paper.id()) instanceof SigningDesk.Outcome.All)) {
      throw new AssertionError("not signed");
    }
    return files.content(paper.id()).orElseThrow();
  }

  SigningDesk.Outcome sign(Officer head, UUID... papers) {
    return signing.sign(List.of(papers), Passphrase.of(WORDS), head);
  }

  Officer kadis() {
    Officer head = officer(Role.KADIS);
    certificates.issue(head, Passphrase.of(WORDS), Passphrase.of(WORDS)).orFault();
    return head;
  }

  PaperState state(Paper paper) {
    return store.find(paper.id()).orElseThrow().state();
  }

  static <T> boolean isRefused(Result<T, PaperRefusal> result, Class<? extends PaperRefusal> how) {
    return result instanceof Result.Refused<T, PaperRefusal>(PaperRefusal why)
        && how.isInstance(why);
  }

  /** What an officer types, where a paper needs it. */
  static Given given(PaperType type) {
    return switch (type) {
      case KETERANGAN_KEPENDUDUKAN -> new Given(Map.of(Given.PURPOSE, "pendaftaran sekolah"));
      case TANDA_BUKTI_PELAPORAN ->
          new Given(
              Map.of(
                  Given.EVENT, "KELAHIRAN",
                  Given.COUNTRY, "Belanda",
                  Given.ISSUER, "Gemeente Contoh",
                  Given.FOREIGN_NUMBER, "1A-0042",
                  Given.FOREIGN_DAY, "05-11-2026"));
      default -> Given.NOTHING;
    };
  }

  void stated(Nik who, Element element, String value) {
    done(new LifeEvent.ElementStated(who, element, value, TODAY));
  }

  /** A foreigner with a permit of stay. */
  Nik foreigner(String nama, LocalDate born, String permit, String until) {
    return foreigner(person(nama, born, false, "KRISTEN"), permit, until);
  }

  /** Makes somebody one. */
  Nik foreigner(Nik nik, String permit, String until) {
    stated(nik, Element.KEWARGANEGARAAN, "WNA");
    stated(nik, Element.IZIN_TINGGAL, permit);
    stated(nik, Element.IZIN_TINGGAL_NOMOR, "2C11JE0042-X");
    stated(nik, Element.IZIN_TINGGAL_TEMPAT, "BANJARMASIN");
    stated(nik, Element.IZIN_TINGGAL_TERBIT, "2026-01-15");
    stated(nik, Element.IZIN_TINGGAL_AKHIR, until);
    stated(nik, Element.PASPOR, "X0042424");
    return nik;
  }

  /** Somebody whose recording is at the centre. */
  void submitted(Nik nik) {
    recorded(nik, RecordStatus.SENT_FOR_ENROLLMENT);
  }

  /** Somebody who was recorded, with the status as it is to be; no search runs. */
  void recorded(Nik nik, RecordStatus status) {
    UUID subject = unitOfWork.call(() -> captures.enlistSubject(nik));
    if (uniqueness.statusOf(subject).isEmpty()) {
      SyntheticPerson body = SyntheticPerson.of(993_000 + BODIES.incrementAndGet());
      uniqueness.admitRecorded(
          subject, Recorded.of(body, body, 0), RecordStatus.PRINT_READY_RECORD);
    }
    jdbc.sql("update uniqueness.record set status = :status where subject = :subject")
        .param("status", status.name())
        .param("subject", subject)
        .update();
  }

  /** A drawn face, 480 x 640. */
  void photographed(Nik nik) {
    byte[] cut =
        PhotoCut.of(
                Images.decode(SyntheticPerson.of(FACE).portraitJpeg(Backdrop.RED)),
                PhotoCut.Face.TENGAH)
            .orElseThrow();
    photos.keep(ref(nik), cut, "UNGGAH", officer(Role.OPERATOR_SIAK));
  }
}
