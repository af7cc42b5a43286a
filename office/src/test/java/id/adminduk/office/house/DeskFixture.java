package id.adminduk.office.house;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.NewApplication;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.queue.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One file with all that an address can name: number, row, ticket, document, tokens. */
abstract class DeskFixture extends OfficeTestBase {

  private static final List<StepKind> ORDER =
      List.of(
          StepKind.CHECK,
          StepKind.VERIFY,
          StepKind.APPROVE,
          StepKind.CAPTURE,
          StepKind.UNIQUENESS,
          StepKind.PRINT_CHECK,
          StepKind.PRINT,
          StepKind.FORWARD,
          StepKind.HAND_OVER);
  private static final Map<StepKind, Role> HANDS =
      Map.of(
          StepKind.CHECK, Role.FRONT_OFFICE,
          StepKind.VERIFY, Role.VERIFIKATOR,
          StepKind.APPROVE, Role.KASI,
          StepKind.CAPTURE, Role.OPERATOR_SIAK,
          StepKind.UNIQUENESS, Role.OPERATOR_SIAK,
          StepKind.PRINT_CHECK, Role.OPERATOR_SIAK,
          StepKind.PRINT, Role.OPERATOR_SIAK,
          StepKind.FORWARD, Role.OPERATOR_SIAK);

  private static final Map<Role, Officer> KNOWN = new EnumMap<>(Role.class);
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("layanan", "KTPB"),
          Map.entry("hasil", "lengkap"),
          Map.entry("keputusan", "APPROVE"),
          Map.entry("bagian", "PHOTO"),
          Map.entry("tangan", "kanan"),
          Map.entry("sandi", "salah"),
          Map.entry("sandi-kasi", "salah"),
          Map.entry("nama-pengguna", "siapa"),
          Map.entry("serial", "UJI-26-000001"),
          Map.entry("place", "Laci A"),
          Map.entry("verdict", "BAIK"),
          Map.entry("finger", "RIGHT_INDEX"),
          Map.entry("note", "uji"),
          Map.entry("jenis", "CHECK"),
          Map.entry("boks", "BOKS 1"),
          Map.entry("oldCard", "NONE"));

  /** What lies on the bench is left there by other tests or not; this serial never is. */
  private static final String NO_MATTER = "900000009";

  @Autowired MockMvc browser;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired Catalogue catalogue;
  @Autowired UnitOfWork unitOfWork;
  @Autowired private Tickets tickets;
  @Autowired private Chance chance;
  @Autowired JdbcClient jdbc;

  /** What an address names. */
  record Named(
      CaseNumber number,
      UUID step,
      UUID ticket,
      UUID document,
      UUID account,
      String tracking,
      String pickup,
      long ref,
      Resident resident) {

    List<String> secrets() {
      return List.of(resident.nik().value(), resident.nomorKk().value(), resident.namaLengkap());
    }

    /** The same shapes, given to nobody. */
    static Named absent(Resident resident) {
      return new Named(
          new CaseNumber("6305-KTPB-20200101-9999"),
          UUID.fromString("00000000-0000-4000-8000-000000000001"),
          UUID.fromString("00000000-0000-4000-8000-000000000002"),
          UUID.fromString("00000000-0000-4000-8000-000000000003"),
          UUID.fromString("00000000-0000-4000-8000-000000000004"),
          "B".repeat(21),
          "C".repeat(21),
          900_000_000_009L,
          resident);
    }
  }

  Set<Endpoint> endpoints() {
    return Endpoint.of(requestMappingHandlerMapping);
  }

  /**
   * A new file at the first row of this kind, or at its checklist where S6 has none, with a ticket,
   * a document and an account.
   */
  Named fileAt(StepKind kind) {
    Resident resident = resident();
    NewApplication application = new NewApplication(KTP_BARU, form(resident), Optional.empty());
    CaseNumber number = applications.accept(application, known(Role.PEMOHON)).orFault();
    for (StepKind done : ORDER.subList(0, Math.max(0, ORDER.indexOf(kind)))) {
      Officer by = known(HANDS.getOrDefault(done, Role.FRONT_OFFICE));
      unitOfWork.run(() ->
          applications.finish(
              applications.permit(openStep(number), done, by).orFault(),
              Optional.of(by),
              Map.of()));
    }
    CaseView file = file(number);
    UUID ticket = tickets.take("KTPB", known(Role.PEMOHON)).orFault().id();
    UUID document = chance.uuid();
    jdbc.sql(
            """
            insert into archive.document (id, kind, case_number, issued_at, pdf)
            values (:id, 'receipt', :number, :at, :pdf)
            """)
        .param("id", document)
        .param("number", number.value())
        .param("at", MONDAY_10.atOffset(ZoneOffset.UTC))
        .param("pdf", resident.namaLengkap().getBytes(StandardCharsets.UTF_8))
        .update();
    return new Named(
        number,
        file.openStep().orElseThrow().id().value(),
        ticket,
        document,
        officer(Role.FRONT_OFFICE).id().value(),
        file.trackingToken().value(),
        file.pickupToken().value(),
        ref(resident),
        resident);
  }

  private long ref(Resident resident) {
    return jdbc.sql("select ref from population.resident where nik = :nik")
        .param("nik", resident.nik().value())
        .query(Long.class)
        .single();
  }

  /** An account of this role; opened once, because Argon2id is slow on purpose. */
  Officer known(Role role) {
    return KNOWN.computeIfAbsent(role, this::officer);
  }

  /** Asks an address as this officer, naming the file in every way the office knows. */
  MockHttpServletResponse ask(Endpoint endpoint, Named named, Officer by) throws Exception {
    return browser
        .perform(
            request(endpoint, named)
                .header("Accept", endpoint.changes() ? "application/json" : "text/html")
                .with(signedIn(by))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private static boolean isOfAccounts(Endpoint endpoint) {
    return endpoint.pattern().startsWith("/admin/akun");
  }

  /** Nobody is signed in and no token is sent. */
  static AbstractMockHttpServletRequestBuilder<?> request(Endpoint endpoint, Named named) {
    String address =
        endpoint
            .pattern()
            .replace("{number}", named.number().value())
            .replace(
                "{id}", (isOfAccounts(endpoint) ? named.account() : named.document()).toString())
            .replace("{token}", named.tracking())
            .replace("{kind}", "PHOTO")
            .replace("{name}", "PHOTO")
            .replace("{service}", "KTPB")
            .replace("{slug}", "wrong-role")
            .replace("{ref}", Long.toString(named.ref()))
            .replace("{peristiwa}", "kematian")
            .replace("{serial}", NO_MATTER)
            .replace("{candidate}", "0")
            .replace("{whose}", "0")
            .replace("{finger}", "RIGHT_INDEX")
            .replace("{eye}", "RIGHT")
            .replace("{job}", named.document().toString())
            .replaceAll("\\{[a-z]+}", named.number().value());
    AbstractMockHttpServletRequestBuilder<?> request =
        endpoint.changes() ? multipart(address) : get(address);
    Map<String, String> fields = new HashMap<>(FIELDS);
    fields.put("step", named.step().toString());
    fields.put("tiket", named.ticket().toString());
    fields.put("code", named.pickup());
    fields.put("q", named.resident().nik().value());
    fields.put("nomor", named.number().value());
    fields.put("slip", named.pickup());
    fields.put("nik", named.resident().nik().value());
    fields.put("almarhum", named.resident().nik().value());
    fields.put("kata", named.resident().nik().value());
    fields.put("nomorKk", named.resident().nomorKk().value());
    fields.forEach(request::param);
    return request;
  }
}
