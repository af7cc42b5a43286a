package id.adminduk.office;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.FormF102;
import id.adminduk.office.applications.NewApplication;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.SettableClock;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.Alamat;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.premises.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A whole office on a real PostgreSQL, started once per test run, its clock in our hands: Monday,
 * 23 November 2026, 10.00 WITA.
 *
 * <p>Tests share the database and must not assume that it is empty: take new people and accounts.
 */
@SpringBootTest(
    classes = {OfficeApplication.class, OfficeTestBase.Time.class},
    properties = {
      "adminduk.demo=false",
      "adminduk.sop.adopt=9999",
      "adminduk.escalation.on=false",
      "adminduk.numbers.first=9000"
    })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ExtendWith({WorksAtAnOffice.class, CanaryWatch.class})
public abstract class OfficeTestBase {

  protected static final Instant MONDAY_10 = Instant.parse("2026-11-23T02:00:00Z");
  protected static final ServiceCode KTP_BARU = new ServiceCode("KTPB");

  protected static final OfficeCode TAPIN = new OfficeCode("6305");

  /** The neighbour across the strait, which nobody at Tapin may see. */
  protected static final OfficeCode BIMA = new OfficeCode("5272");

  protected static final Scope TAPIN_SCOPE = WorksAtAnOffice.TAPIN;
  protected static final Scope BIMA_SCOPE = Scope.at(BIMA);

  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  @Autowired protected SettableClock clock;
  @Autowired protected Offices offices;
  @Autowired protected Officers officers;
  @Autowired protected Residents residents;
  @Autowired protected Applications applications;

  @TestConfiguration
  static class Time {

    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock(MONDAY_10);
    }
  }

  /** Every test begins at ten: one that ran past the office's hours must not reach the next. */
  @BeforeEach
  void ten_o_clock_on_monday() {
    clock.set(MONDAY_10);
  }

  @DynamicPropertySource
  static void premises(DynamicPropertyRegistry settings) {
    Path folder = newFolder();
    settings.add("adminduk.data", folder::toString);
  }

  /** Opens a new account with these roles. */
  protected Officer officer(Role... roles) {
    return officerOf(offices.here().code(), roles);
  }

  /** Opens a new account of any office; {@code 6300} is the province's, {@code 0000} the centre. */
  protected Officer officerOf(OfficeCode office, Role... roles) {
    int serial = SERIAL.incrementAndGet();
    String username = "petugas" + serial;
    officers.open(
        new NewOfficer(
            username,
            "rahasia-" + serial,
            "PETUGAS " + serial,
            "Petugas",
            "Loket " + serial,
            office,
            Set.of(roles)));
    return officers.find(username).orElseThrow();
  }

  /** Gives the password of an account made by {@link #officer}. */
  protected static String passwordOf(Officer officer) {
    return "rahasia-" + officer.username().substring("petugas".length());
  }

  /** Comes in as this account with its second factor given, which deciding roles need. */
  protected static RequestPostProcessor signedIn(Officer officer) {
    return user(officer.username())
        .authorities(
            new SimpleGrantedAuthority("OFFICER"), new SimpleGrantedAuthority("FACTOR_TOTP"));
  }

  /** Enters a new adult resident into the register. */
  protected Resident resident() {
    return resident(LocalDate.of(1990, 8, 17), StatusPerkawinan.BELUM_KAWIN);
  }

  /** Enters a new resident with a birth date and a marital status. */
  protected Resident resident(LocalDate born, StatusPerkawinan status) {
    Resident resident = invented(offices.here().code(), born, status);
    residents.enter(resident);
    return resident;
  }

  /** Enters a new adult resident of Kota Bima, under that office's scope. */
  protected Resident residentOfBima() {
    Resident resident = invented(BIMA, LocalDate.of(1990, 8, 17), StatusPerkawinan.BELUM_KAWIN);
    BIMA_SCOPE.run(() -> residents.enter(resident));
    return resident;
  }

  private static Resident invented(OfficeCode office, LocalDate born, StatusPerkawinan status) {
    int person = PEOPLE.incrementAndGet();
    int serial = 9000 + person % 1000;
    int kecamatan = 1 + person / 1000;
    String home = office.equals(TAPIN) ? "KABUPATEN TAPIN" : "KOTA BIMA";
    return new Resident(
        new Nik(
            office
                + "%02d%02d%02d%02d%04d"
                    .formatted(
                        kecamatan,
                        born.getDayOfMonth(),
                        born.getMonthValue(),
                        born.getYear() % 100,
                        serial)),
        new NomorKk(office + "%02d010120%04d".formatted(kecamatan, serial)),
        "PENDUDUK REKAAN " + serial,
        JenisKelamin.LAKI_LAKI,
        "RANTAU",
        born,
        GolonganDarah.O,
        new Alamat(
            "JALAN CONTOH 1",
            "001",
            "002",
            "DESA CONTOH",
            "KECAMATAN CONTOH",
            home,
            office.equals(TAPIN) ? "KALIMANTAN SELATAN" : "NUSA TENGGARA BARAT",
            office + "012001"),
        Agama.ISLAM,
        status,
        "PELAJAR/MAHASISWA",
        Kewarganegaraan.WNI);
  }

  /** Fills in F-1.02 for a resident who came in person. */
  protected static FormF102 form(Resident resident) {
    return new FormF102(
        resident.namaLengkap(), resident.nik(), resident.nomorKk(), "II.A", List.of(), true, "");
  }

  /** Takes in a new file at row 1. */
  protected CaseNumber accepted(Resident resident) {
    return applications
        .accept(
            new NewApplication(KTP_BARU, form(resident), Optional.empty()), officer(Role.PEMOHON))
        .orFault();
  }

  /** Gives the file as it stands. */
  protected CaseView file(CaseNumber number) {
    return applications.find(number).orElseThrow();
  }

  /** Gives the open step of a file. */
  protected StepId openStep(CaseNumber number) {
    return file(number).openStep().orElseThrow().id();
  }

  /** Carries the scope of the test into a thread of its own. */
  protected static <T> Callable<T> atWork(Callable<T> work) {
    return () -> WorksAtAnOffice.TAPIN.call(work::call);
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "office-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
