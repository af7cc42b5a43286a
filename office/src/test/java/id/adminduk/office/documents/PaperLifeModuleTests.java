package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.signing.Passphrase;
import id.adminduk.office.signing.SignatureCheck;
import id.adminduk.office.signing.SignatureVerdict;
import id.adminduk.office.signing.SignedPdfs;
import id.adminduk.office.signing.Signer;
import id.adminduk.office.signing.SigningAnswer;
import id.adminduk.office.signing.SigningRefusal;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Hidup sebuah dokumen: konsep, paraf, tanda tangan, pengganti, pencabutan")
class PaperLifeModuleTests extends DocumentsFixture {

  private static final LocalDate ADULT = LocalDate.of(1988, 4, 5);

  @Autowired private Signer signer;
  @Autowired private PaperPrint print;
  @Autowired private Quotations quotations;
  @Autowired private AktaEffects effects;
  @Autowired private SignatureCheck check;
  @Autowired private MockMvc browser;

  @Test
  @DisplayName(
      "Setiap jenis dokumen PDF/A dan bertanda tangan utuh, kata veraPDF, EU DSS, dan pdfsig")
  void every_type_is_drawn_up_signed_and_whole() throws Exception {
    Family family = family();
    Officer head = kadis();
    Nik dead = person("ALMARHUM " + word(), LocalDate.of(1950, 8, 17), false, "ISLAM");
    done(new LifeEvent.Death(dead, LocalDate.of(2026, 11, 20), Optional.empty(), Optional.empty()));
    letters
        .issue(
            Set.of(family.husband(), family.wife(), family.child()),
            new LifeEvent.Place("JALAN TUJUAN 9", "003", "004", "5272051001"),
            id.adminduk.office.population.register.MoveLetters.DAYS,
            evidence())
        .orFault();
    submitted(family.wife());
    Nik bornAbroad = family().child();
    stated(bornAbroad, Element.AKTA_LAHIR, "1A-0042");
    Map<PaperType, Nik> about = new java.util.EnumMap<>(furtherAktas(word()));
    about.put(PaperType.KK, family.child());
    about.put(PaperType.BIODATA, family.wife());
    about.put(PaperType.AKTA_KELAHIRAN, family.child());
    about.put(PaperType.AKTA_KEMATIAN, dead);
    about.put(PaperType.AKTA_PERKAWINAN, family.wife());
    about.put(PaperType.SKPWNI, family.husband());
    about.put(PaperType.KIA, family.child());
    about.put(PaperType.SUKET, family.wife());
    about.put(PaperType.KETERANGAN_KEPENDUDUKAN, family.husband());
    about.put(PaperType.SKTT, foreigner("TAMU " + word(), ADULT, "ITAS", "2027-06-30"));
    about.put(PaperType.TANDA_BUKTI_PELAPORAN, bornAbroad);
    assertThat(about).containsOnlyKeys(PaperType.values());
    X509Certificate root = root();
    for (PaperType type : PaperType.values()) {
      byte[] pdf = signed(type, about.getOrDefault(type, dead), head);
      String folder = System.getProperty("adminduk.papers", "");
      if (!folder.isEmpty()) {
        Files.write(Path.of(folder, type + ".pdf"), pdf);
      }
      assertThat(SignedPdfs.notPdfA(pdf)).as(type.name()).isEmpty();
      assertThat(check.check(pdf)).as(type.name()).isInstanceOf(SignatureVerdict.Whole.class);
      strangersCallWhole(type, pdf, root);
    }
  }

  /** EU DSS and poppler, with no more than the root that the office hands out. */
  private void strangersCallWhole(PaperType type, byte[] pdf, X509Certificate root) {
    SignedPdfs.Verdict dss =
        SignedPdfs.dss(pdf, root, new byte[0], clock.instant().plusSeconds(60));
    assertThat(dss.indication()).as(type + " " + dss.why()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(dss.level()).as(type.name()).isEqualTo(SignatureLevel.PAdES_BASELINE_LT);
    if (SignedPdfs.hasPoppler()) {
      assertThat(SignedPdfs.pdfsig(pdf)).as(type.name()).contains("Signature is Valid");
    }
  }

  private X509Certificate root() throws Exception {
    byte[] file =
        browser
            .perform(get("/otoritas-uji/akar.crt"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file));
  }

  @Test
  @DisplayName("Tanpa paraf KABID tidak ada tanda tangan; pembuat konsep tidak memaraf")
  void nothing_is_signed_without_initials_of_another_hand() {
    Family family = family();
    Officer head = kadis();
    Paper draft = drafted(PaperType.KK, family.husband());
    assertThat(sign(head, draft.id()))
        .isEqualTo(
            new SigningDesk.Outcome.Stopped(0, new PaperRefusal.NotAtThisStep(draft.number())));
    assertThat(
            isRefused(
                desk.initial(List.of(draft.id()), head), PaperRefusal.NotOfTheDocuments.class))
        .isTrue();
    Officer both = officer(Role.KABID, Role.OPERATOR_SIAK);
    Paper own = drafts.draft(PaperType.BIODATA, ref(family.wife()), both).orFault();
    assertThat(isRefused(desk.initial(List.of(own.id()), both), PaperRefusal.SameHand.class))
        .isTrue();
    assertThat(state(own)).isEqualTo(PaperState.DRAFTED);
    assertThat(
            isRefused(
                drafts.draft(PaperType.KK, ref(family.wife()), officer(Role.FRONT_OFFICE)),
                PaperRefusal.NotOfTheDocuments.class))
        .isTrue();
    desk.initial(List.of(draft.id()), officer(Role.KABID)).orFault();
    Officer deputy = officer(Role.KABID);
    assertThat(sign(deputy, draft.id())).isInstanceOf(SigningDesk.Outcome.Stopped.class);
    assertThat(state(draft)).isEqualTo(PaperState.INITIALLED);
    assertThat(files.content(draft.id())).isEmpty();
  }

  @Test
  @DisplayName(
      "Terbit ulang menggantikan: tepat satu yang aktif; isi yang lama tetap seperti dahulu")
  void a_new_issue_supersedes_and_the_old_content_stays_frozen() {
    Family family = family();
    Officer head = kadis();
    signed(PaperType.KK, family.husband(), head);
    Paper first = store.versions(PaperType.KK, of(family.husband()).kk().value()).getFirst();
    done(new LifeEvent.ElementStated(family.husband(), Element.PEKERJAAN, "GURU", TODAY));
    assertThat(store.find(first.id()).orElseThrow().content()).contains("PETANI/PEKEBUN");
    signed(PaperType.KK, family.husband(), head);
    List<Paper> versions = store.versions(PaperType.KK, first.subject());
    assertThat(versions).extracting(Paper::version).containsExactly(2, 1);
    assertThat(versions)
        .extracting(Paper::state)
        .containsExactly(PaperState.ACTIVE, PaperState.SUPERSEDED);
    assertThat(versions.getFirst().content()).contains("GURU");
    assertThat(versions.getLast().content()).isEqualTo(first.content()).doesNotContain("GURU");
    assertThat(files.content(first.id())).isPresent();
  }

  @Test
  @DisplayName("Kutipan kedua membawa nomor akta yang sama; kelahiran tepat waktu LU, terlambat LT")
  void a_second_extract_keeps_the_number_of_the_entry() {
    Family family = family();
    Officer head = kadis();
    signed(PaperType.AKTA_KELAHIRAN, family.child(), head);
    signed(PaperType.AKTA_KELAHIRAN, family.child(), head);
    List<Paper> extracts = store.ofResident(ref(family.child()));
    assertThat(extracts)
        .hasSize(2)
        .extracting(Paper::number)
        .containsOnly(extracts.getFirst().number());
    assertThat(extracts.getFirst().number()).matches("6305-LU-23112026-\\d{4}");
    Nik late =
        done(
            new LifeEvent.Birth(
                "TERLAMBAT " + word(),
                false,
                id.adminduk.office.population.JenisKelamin.LAKI_LAKI,
                "RANTAU",
                LocalDate.of(2015, 3, 4),
                Optional.of(family.wife()),
                Optional.of(family.husband()),
                of(family.husband()).kk()));
    assertThat(drafted(PaperType.AKTA_KELAHIRAN, late).number()).matches("6305-LT-23112026-\\d{4}");
  }

  @Test
  @DisplayName("Yang tidak ada di register tidak dapat dikutip; Muslim menikah di KUA")
  void what_the_register_does_not_know_is_not_quoted() {
    Family muslim = family("ISLAM", "");
    for (PaperType type :
        List.of(PaperType.AKTA_PERKAWINAN, PaperType.AKTA_KEMATIAN, PaperType.SKPWNI)) {
      assertThat(
              isRefused(
                  drafts.draft(type, ref(muslim.husband()), officer(Role.OPERATOR_SIAK)),
                  PaperRefusal.NothingToQuote.class))
          .as(type.name())
          .isTrue();
    }
    assertThat(
            isRefused(
                drafts.draft(PaperType.KK, 900_000_000_001L, officer(Role.OPERATOR_SIAK)),
                PaperRefusal.NoSuchPaper.class))
        .isTrue();
    drafted(PaperType.KK, muslim.husband());
    assertThat(
            isRefused(
                drafts.draft(PaperType.KK, ref(muslim.wife()), officer(Role.OPERATOR_SIAK)),
                PaperRefusal.UnderWay.class))
        .as("one card, one paper under way")
        .isTrue();
  }

  @Test
  @DisplayName("Penyedia diam di tengah: yang sudah tetap sah, sisanya menunggu dan dikatakan")
  void a_silent_service_leaves_the_rest_waiting() {
    Officer head = kadis();
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      papers.add(initialled(PaperType.BIODATA, family().wife()));
    }
    SigningDesk shaky = desk(new SilentAfter(signer, 1));
    UUID[] ids = papers.stream().map(Paper::id).toArray(UUID[]::new);
    assertThat(shaky.sign(List.of(ids), Passphrase.of(WORDS), head))
        .isEqualTo(new SigningDesk.Outcome.Interrupted(1, 2, "BSrE (uji)"));
    assertThat(papers)
        .extracting(this::state)
        .containsExactly(PaperState.ACTIVE, PaperState.INITIALLED, PaperState.INITIALLED);
    clock.advance(java.time.Duration.ofMinutes(1));
    shaky.sign(List.of(ids[1]), Passphrase.of(WORDS), head);
    assertThat(desk(new SilentAfter(signer, 0)).sign(List.of(ids[2]), Passphrase.of(WORDS), head))
        .isEqualTo(new SigningDesk.Outcome.Interrupted(0, 1, "BSrE (uji)"));
    assertThat(files.interruption().orElseThrow().waiting()).isEqualTo(1);
    clock.advance(java.time.Duration.ofMinutes(1));
    assertThat(sign(head, ids[2])).isEqualTo(new SigningDesk.Outcome.All(1));
    assertThat(files.interruption()).as("over, since something was signed").isEmpty();
  }

  @Test
  @DisplayName("Frasa sandi salah: tidak ada yang terbit")
  void a_wrong_passphrase_issues_nothing() {
    Officer head = kadis();
    Paper paper = initialled(PaperType.BIODATA, family().wife());
    assertThat(signing.sign(List.of(paper.id()), Passphrase.of("salah sama sekali"), head))
        .isEqualTo(new SigningDesk.Outcome.Stopped(0, new SigningRefusal.WrongPassphrase()));
    assertThat(state(paper)).isEqualTo(PaperState.INITIALLED);
  }

  @Test
  @DisplayName("Nomor: tidak ganda di bawah beban, dan konsep yang ditarik menerangkan celahnya")
  void numbers_are_never_doubled_and_a_withdrawn_one_is_explained()
      throws InterruptedException, ExecutionException {
    List<Long> refs = IntStream.range(0, 12).mapToObj(i -> ref(family().wife())).toList();
    Officer clerk = officer(Role.OPERATOR_SIAK);
    List<Callable<Paper>> work =
        refs.stream()
            .map(ref -> atWork(() -> drafts.draft(PaperType.BIODATA, ref, clerk).orFault()))
            .toList();
    Set<String> numbers = new HashSet<>();
    List<Paper> drawn = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      for (Future<Paper> one : hands.invokeAll(work)) {
        numbers.add(one.get().number());
        drawn.add(one.get());
      }
    }
    assertThat(numbers)
        .hasSize(12)
        .allMatch(number -> number.matches("BIODATA/6305/23112026/\\d{4}"));
    Paper given = drawn.getFirst();
    assertThat(isRefused(desk.withdraw(given.id(), " ", clerk), PaperRefusal.ReasonMissing.class))
        .isTrue();
    desk.withdraw(given.id(), "salah orang", clerk).orFault();
    assertThat(store.acts(given.id()).getLast().note()).isEqualTo("salah orang");
    assertThat(
            jdbc.sql(
                    """
                    select (select sum(last) from documents.number_counter where code = 'BIO')
                      - (select count(distinct number) from documents.paper where type = 'BIODATA')
                    """)
                .query(Long.class)
                .single())
        .as("every number up to the counter has a row")
        .isZero();
  }

  @Test
  @DisplayName("Dua orang menandatangani yang sama: satu menang, satu aktif")
  void two_at_once_make_one_active_paper() throws InterruptedException, ExecutionException {
    Officer head = kadis();
    Paper paper = initialled(PaperType.KK, family().husband());
    List<Callable<SigningDesk.Outcome>> twice =
        List.of(atWork(() -> sign(head, paper.id())), atWork(() -> sign(head, paper.id())));
    int signed = 0;
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      for (Future<SigningDesk.Outcome> one : hands.invokeAll(twice)) {
        signed += one.get() instanceof SigningDesk.Outcome.All ? 1 : 0;
      }
    }
    assertThat(signed).isEqualTo(1);
    assertThat(state(paper)).isEqualTo(PaperState.ACTIVE);
  }

  @Test
  @DisplayName("Pencabutan: hanya Kepala Dinas, dengan alasan, dan hanya yang bertanda tangan")
  void only_the_head_revokes_with_a_reason() {
    Officer head = kadis();
    Paper paper = initialled(PaperType.BIODATA, family().wife());
    assertThat(isRefused(desk.revoke(paper.id(), "x", head), PaperRefusal.NotAtThisStep.class))
        .isTrue();
    sign(head, paper.id());
    assertThat(isRefused(desk.revoke(paper.id(), "", head), PaperRefusal.ReasonMissing.class))
        .isTrue();
    assertThat(
            isRefused(
                desk.revoke(paper.id(), "x", officer(Role.KABID)),
                PaperRefusal.NotOfTheDocuments.class))
        .isTrue();
    desk.revoke(paper.id(), "putusan pengadilan", head).orFault();
    assertThat(state(paper)).isEqualTo(PaperState.REVOKED);
  }

  private SigningDesk desk(Signer other) {
    return new SigningDesk(
        store, files, print, desk, drafts, quotations, effects, other, unitOfWork);
  }

  /** A remote service that answers so often and then no more. */
  private static final class SilentAfter implements Signer {

    private final Signer real;
    private int left;

    SilentAfter(Signer real, int answers) {
      this.real = real;
      this.left = answers;
    }

    @Override
    public Sitting sit(Officer officer, Passphrase passphrase) {
      Sitting sitting = real.sit(officer, passphrase);
      return new Sitting() {
        @Override
        public SigningAnswer sign(byte[] pdf, String reason) {
          left--;
          return left < 0 ? new SigningAnswer.Unreachable("BSrE (uji)") : sitting.sign(pdf, reason);
        }

        @Override
        public void close() {
          sitting.close();
        }
      };
    }

    @Override
    public String authority() {
      return real.authority();
    }

    @Override
    public boolean isTest() {
      return true;
    }
  }
}
