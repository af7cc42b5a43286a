package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CaseView.StepView;
import id.adminduk.office.cards.Blanks;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.catalogue.Timing;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.signing.Passphrase;
import id.adminduk.office.signing.SigningCertificates;
import id.adminduk.office.uniqueness.CentreByHand;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Walks files of any service through the office's own addresses, as the officers' browsers do. */
@Import(TestStation.class)
abstract class CounterWalk extends OfficeTestBase {

  private static final AtomicInteger DELIVERY = new AtomicInteger();
  private static final Pattern SERIAL = Pattern.compile("UJI-[A-Z0-9]+-\\d{4}");
  private static final String PAGE = "text/html";
  private static final String PROGRAM = "application/json";

  static final String WORDS = "kuda lumping makan beling";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired Catalogue catalogue;
  @Autowired LifeEvents lives;
  @Autowired JdbcClient jdbc;
  @Autowired private SigningCertificates certificates;
  @Autowired FieldServices fieldServices;
  @Autowired private ApplicationContext office;
  @Autowired private MockMvc http;
  @Autowired private Blanks blanks;
  @Autowired private Desk desk;

  private final Map<Role, Officer> hands = new EnumMap<>(Role.class);

  /** Gives the one officer of this test who has this role alone. */
  Officer hand(Role role) {
    return hands.computeIfAbsent(role, missing -> officer(missing));
  }

  /** Does the open row with Ya, by its own actor, in exactly its standard time. */
  void yes(CaseNumber number) {
    SopRow row = row(number);
    Officer by = hand(row.role());
    if (row.role() != Role.PEMOHON) {
      applications.take(step(number).id(), by).orFault();
    }
    if (row.kind() != StepKind.UNIQUENESS) {
      row.timing().map(Timing::most).ifPresent(clock::advance);
    }
    answer(number, row, true, by);
  }

  /** Lets the centre answer what a row waits for, if it does. */
  void hearTheCentre(CaseNumber number) {
    if (step(number).waiting().equals(Optional.of(WaitReason.CENTRE))) {
      CentreByHand.answerAll(office);
    }
  }

  /** Says Tidak at the open row. */
  void no(CaseNumber number) {
    SopRow row = row(number);
    if (row.role() != Role.PEMOHON) {
      applications.take(step(number).id(), hand(row.role())).orFault();
    }
    answer(number, row, false, hand(row.role()));
  }

  private void answer(CaseNumber number, SopRow row, boolean yes, Officer by) {
    switch (row.kind()) {
      case CHECK -> act(number, by, "/periksa", marks(number, yes));
      case VERIFY -> act(number, by, "/verifikasi", marks(number, yes));
      case APPROVE ->
          act(
              number,
              by,
              "/setujui",
              decision(yes ? Desk.Decision.APPROVE : Desk.Decision.INVALID));
      case CAPTURE -> capture(number, by);
      case UNIQUENESS -> {
        act(number, by, "/pusat/kirim", Map.of());
        CentreByHand.answerAll(office);
      }
      case PRINT_CHECK ->
          act(number, by, "/kartu/periksa", Map.of("nik", file(number).pemohon().value()));
      case PRINT -> {
        stock();
        act(number, by, "/kartu/cetak", Map.of());
      }
      case FORWARD ->
          act(number, by, "/kartu/teruskan", Map.of("serial", serial(number, by), "place", "A"));
      case MATCH, ACTIVATE, HAND_OVER -> atThePickupCounter(number, row.kind(), by);
      case GIVE_NIK -> act(number, by, "/nik", Map.of("nik", nikOf(number)));
      case PROPOSE -> act(number, by, "/usulan", typedPlan());
      case PREPARE -> act(number, by, "/siapkan", typedPlan());
      case VISIT -> act(number, by, "/laporan", Map.of("catatan", "Selesai tanpa kendala."));
      case ENTER, DRAFT -> {
        happen(number, by);
        report(number, row, yes, by);
      }
      case SIGN -> sign(number, row, yes, by);
      case PRODUCE -> {
        signBefore(number, by);
        report(number, row, yes, by);
      }
      default -> report(number, row, yes, by);
    }
  }

  /** Writes an event for the file: a row that draws up papers is refused without one. */
  private void happen(CaseNumber number, Officer by) {
    file(number)
        .applicant()
        .ifPresent(who -> {
          LifeEvent event = new LifeEvent.ElementStated(who, Element.PEKERJAAN, "PEDAGANG", TODAY);
          Evidence evidence =
              new Evidence(Optional.of(by.id()), Optional.of(number), "uji", "UJI-1", TODAY);
          assertThat(lives.record(event, evidence)).isNotNull();
        });
  }

  /** S15 draws no rows for initials and signature: the papers pass the piles meanwhile. */
  private void signBefore(CaseNumber number, Officer by) {
    if (file(number).sop().rowOf(StepKind.SIGN).isPresent()) {
      return;
    }
    send(by, "/surat/berkas/" + number + "/konsep", Map.of(), PROGRAM);
    certified(hand(Role.KADIS));
    pile(hand(Role.KABID), "/surat/paraf", number);
    pile(hand(Role.KADIS), "/surat/tanda-tangan", number);
  }

  /** Initials or signs every paper of a file in the piles, whatever row the file is at. */
  void pile(Officer by, String address, CaseNumber number) {
    List<String> ids =
        jdbc.sql("select id::text from documents.paper where case_number = :n")
            .param("n", number.value())
            .query((row, n) -> row.getString(1))
            .list();
    send(by, address, Map.of("pilih", String.join(",", ids), "frasa", WORDS), PROGRAM);
  }

  /** Gives the head of the office a certificate, once. */
  void certified(Officer head) {
    if (certificates.of(head).isEmpty()) {
      certificates.issue(head, Passphrase.of(WORDS), Passphrase.of(WORDS)).orFault();
    }
  }

  /** Signs the papers of the file where it has some, by the form that ends the row with it. */
  private void sign(CaseNumber number, SopRow row, boolean yes, Officer by) {
    if (!page(number, by).contains("name=\"frasa\"")) {
      report(number, row, yes, by);
      return;
    }
    certified(by);
    send(by, "/surat/berkas/" + number + "/tanda-tangan", Map.of("frasa", WORDS), PROGRAM);
  }

  private void report(CaseNumber number, SopRow row, boolean yes, Officer by) {
    if (row.kind() == StepKind.SUBMIT) {
      applications.resubmit(step(number).id(), file(number).form(), by).orFault();
    } else if (row.role() == Role.PEMOHON) {
      kiosk(number);
    } else {
      assertThat(page(number, by).contains("value=\"tidak\"")).isEqualTo(row.isDecision());
      if (row.kind() == StepKind.SCAN && yes) {
        act(number, by, "/pindaian/tanpa", Map.of("alasan", "Kantor menyimpan kertas saja."));
      }
      String answer = yes ? "ya" : "tidak";
      String kind = row.kind().name();
      act(number, by, "/lapor", Map.of("jenis", kind, "hasil", answer, "catatan", "perlu diulang"));
    }
  }

  /** S3 row 4: the applicant at the machine. */
  private void kiosk(CaseNumber number) {
    String nik = file(number).pemohon().value();
    Map<String, String> typed = Map.of("kode", number.value(), "nik", nik);
    Officer machine = hand(Role.PEMOHON);
    assertThat(send(machine, "/mandiri/periksa", typed, PAGE)).contains(file(number).namaPemohon());
    assertThat(send(machine, "/mandiri", typed, PROGRAM)).contains("ticket");
  }

  private void capture(CaseNumber number, Officer by) {
    act(number, by, "/rekam/biodata", Map.of());
    act(number, by, "/rekam/perangkat", Map.of("bagian", "SEMUA"));
    act(number, by, "/rekam/pernyataan", Map.of("dibacakan", "true", "pernyataan", scribble()));
    act(number, by, "/rekam/segel", Map.of("sandi", passwordOf(by)));
  }

  private void atThePickupCounter(CaseNumber number, StepKind kind, Officer by) {
    if (!happened(number, "pickup-finger-compared")) {
      act(number, by, "/serah/slip", Map.of("slip", file(number).pickupToken().value()));
      act(number, by, "/serah/chip", Map.of());
      act(number, by, "/serah/jari", Map.of("finger", "RIGHT_INDEX"));
      act(number, by, "/serah/jari", Map.of("finger", "LEFT_INDEX"));
    }
    switch (kind) {
      case MATCH -> act(number, by, "/serah/cocok", Map.of());
      case ACTIVATE -> act(number, by, "/serah/aktifkan", firstCard());
      default -> act(number, by, "/serah", firstCard());
    }
  }

  private static Map<String, String> firstCard() {
    return Map.of("confirmed", "true", "oldCard", "NONE");
  }

  boolean happened(CaseNumber number, String event) {
    return file(number).timeline().stream().anyMatch(entry -> entry.event().equals(event));
  }

  void stock() {
    if (blanks.inStock() == 0) {
      String place = offices.here().code().value();
      String series = "UJI-%s%03d-".formatted(place, DELIVERY.incrementAndGet());
      Officer keeper = hand(Role.OPERATOR_SIAK);
      blanks.receive(series + "0001", series + "0050", "BAST/UJI", keeper).orFault();
    }
  }

  private String serial(CaseNumber number, Officer by) {
    Matcher found = SERIAL.matcher(page(number, by));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** Opens the file as this officer sees it. */
  String page(CaseNumber number, Officer by) {
    return body(respond(MockMvcRequestBuilders.get("/berkas/" + number), by, PAGE), 200);
  }

  private void act(CaseNumber number, Officer by, String form, Map<String, String> fields) {
    assertThat(page(number, by)).contains(form.equals("/kartu/cetak") ? "serial" : number.value());
    send(by, "/berkas/" + number + form, withStep(number, fields), PROGRAM);
  }

  /** Tries a form as somebody; gives the answer's status. */
  int tried(CaseNumber number, Officer by, String form, Map<String, String> fields) {
    return respond(filled("/berkas/" + number + form, withStep(number, fields)), by, PROGRAM)
        .getStatus();
  }

  String send(Officer by, String address, Map<String, String> fields, String accept) {
    return body(respond(filled(address, fields), by, accept), 200);
  }

  /** Posts a form and gives the answer's status. */
  int status(Officer by, String address, Map<String, String> fields) {
    return respond(filled(address, fields), by, PROGRAM).getStatus();
  }

  /** Posts the public form as somebody without an account. */
  int fromHome(String service, Map<String, String> fields) {
    return home(service, fields, PROGRAM).getStatus();
  }

  /** Gives the page somebody without an account gets back. */
  String homeAnswer(String service, Map<String, String> fields) {
    return new String(home(service, fields, PAGE).getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse home(String service, Map<String, String> fields, String accept) {
    try {
      return http.perform(filled("/daring/" + service, fields).accept(accept))
          .andReturn()
          .getResponse();
    } catch (Exception failed) {
      throw new AssertionError("the office failed", failed);
    }
  }

  private Map<String, String> withStep(CaseNumber number, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("step", step(number).id().value().toString());
    return all;
  }

  private static MockHttpServletRequestBuilder filled(String address, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
    fields.forEach(request::param);
    return request;
  }

  private MockHttpServletResponse respond(
      MockHttpServletRequestBuilder request, Officer by, String accept) {
    try {
      return http.perform(request.with(signedIn(by)).accept(accept)).andReturn().getResponse();
    } catch (Exception failed) {
      throw new AssertionError("the office failed", failed);
    }
  }

  private static String body(MockHttpServletResponse response, int status) {
    String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(body).isEqualTo(status);
    return body;
  }

  private Map<String, String> marks(CaseNumber number, boolean good) {
    Map<String, String> fields = new HashMap<>();
    desk.asked(file(number))
        .forEach(requirement -> {
          fields.put("catatan." + requirement.key(), "kurang jelas");
          if (good) {
            fields.put("ada." + requirement.key(), "true");
          }
        });
    fields.put("hasil", good ? "ya" : "tidak");
    return fields;
  }

  private static Map<String, String> decision(Desk.Decision decision) {
    return Map.of("keputusan", decision.name(), "catatan", "tanggal lahir berbeda");
  }

  private static Map<String, String> typedPlan() {
    return Map.of(
        "tempat", "SMA CONTOH 1",
        "alamat", "Jalan Contoh 2",
        "hari", "30-11-2026",
        "mulai", "08.30",
        "sasaran", "120",
        "petugas", "PETUGAS SATU\nPETUGAS DUA",
        "peralatan", "2 alat perekaman",
        "keterangan", "Permintaan kepala sekolah");
  }

  static UsulanKegiatan plan(LocalDate day) {
    return new UsulanKegiatan(
        "SMA CONTOH 1",
        "Jalan Contoh 2",
        day,
        LocalTime.of(8, 30),
        120,
        List.of("PETUGAS SATU"),
        "2 alat perekaman",
        "");
  }

  /** Hands a new file in, in the way its service begins. */
  CaseNumber begun(Sop sop) {
    Officer first = hand(sop.first().role());
    return switch (sop.first().kind()) {
      case PROPOSE ->
          fieldServices.propose(sop.service(), plan(LocalDate.of(2026, 11, 30)), first).orFault();
      case ANNOUNCE -> visit(sop, Optional.of(resident()));
      default -> {
        Resident resident =
            sop.service().value().equals("KIA")
                ? resident(LocalDate.of(2023, 5, 5), StatusPerkawinan.BELUM_KAWIN)
                : resident();
        if (needsEarlierRecording(sop)) {
          record(resident);
        }
        yield handedIn(sop, resident);
      }
    };
  }

  /** Calls for a visit, with or without a NIK. */
  CaseNumber visit(Sop sop, Optional<Resident> resident) {
    PermintaanKunjungan call =
        new PermintaanKunjungan(
            resident.map(Resident::namaLengkap).orElse("NENEK TANPA NIK"),
            resident.map(Resident::nik),
            "Jalan Contoh 3",
            "081200009000",
            "lanjut usia",
            Optional.empty());
    return applications
        .accept(new NewApplication(sop.service(), call, Optional.empty()), hand(sop.first().role()))
        .orFault();
  }

  private String nikOf(CaseNumber number) {
    return file(number).applicant().orElseGet(() -> resident().nik()).value();
  }

  CaseNumber handedIn(Sop sop, Resident resident) {
    return applications
        .accept(
            new NewApplication(sop.service(), form(resident), Optional.empty()),
            hand(sop.first().role()))
        .orFault();
  }

  private static boolean needsEarlierRecording(Sop sop) {
    return sop.rowOf(StepKind.PRINT).isPresent() && sop.rowOf(StepKind.CAPTURE).isEmpty();
  }

  /** Records a resident by the recording service of the posters (S10). */
  void record(Resident resident) {
    Sop sop = catalogue.current(offices.here().code(), FieldServices.RECORDING).orElseThrow();
    CaseNumber number = handedIn(sop, resident);
    while (file(number).openStep().isPresent()) {
      hearTheCentre(number);
      yes(number);
    }
    CentreByHand.answerAll(office);
  }

  SopRow row(CaseNumber number) {
    return file(number).openRow().orElseThrow();
  }

  StepView step(CaseNumber number) {
    return file(number).openStep().orElseThrow();
  }

  private static String scribble() {
    int width = 300;
    byte[] pixels = new byte[width * 100];
    Arrays.fill(pixels, (byte) 255);
    for (int x = 20; x < 280; x++) {
      int y = 50 + (int) (30 * Math.sin(x / 12.0));
      for (int thick = -2; thick <= 2; thick++) {
        pixels[(y + thick) * width + x] = 0;
      }
    }
    byte[] png = Images.toPng(new GreyRaster(width, 100, pixels));
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  /** The two numbers a terminal asks for. */
  static Map<String, String> numbers(Resident resident) {
    return Map.of("nik", resident.nik().value(), "nomorKk", resident.nomorKk().value());
  }
}
