package id.adminduk.office.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.signing.SignatureVerdict.Reason;
import id.adminduk.office.signing.SignatureVerdict.Unsigned;
import id.adminduk.office.signing.SignatureVerdict.Unsound;
import id.adminduk.office.signing.SignatureVerdict.Whole;
import id.adminduk.office.signing.SigningAnswer.Refused;
import id.adminduk.office.signing.SigningAnswer.Signed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Tanda tangan elektronik: siapa boleh, apakah sah, dan berkas yang diubah ketahuan")
class SigningModuleTests extends OfficeTestBase {

  private static final String WORDS = "kuda lumping makan beling";
  private static final long SEED = 20261123;

  @Autowired private Signer signer;
  @Autowired private SigningCertificates certificates;
  @Autowired private SignatureCheck check;
  @Autowired private TestAuthority authority;
  @Autowired private PaperSeal seal;
  @Autowired private TimeStamps stamps;
  @Autowired private Chance chance;
  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName(
      "Dokumen bertanda tangan tetap PDF/A dan sah menurut EU DSS, B-LT dengan bukti di dalamnya")
  void a_signed_document_stays_pdf_a_and_strangers_call_it_whole() {
    byte[] paper = paper();
    assertThat(SignedPdfs.notPdfA(paper)).isEmpty();
    byte[] signed = signed(kadis(), paper).pdf();

    assertThat(SignedPdfs.notPdfA(signed)).isEmpty();
    assertThat(Arrays.copyOf(signed, paper.length)).isEqualTo(paper);
    SignedPdfs.Verdict dss = alone(signed, clock.instant().plusSeconds(60));
    assertThat(dss.indication()).as(dss.why()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(dss.level()).isEqualTo(SignatureLevel.PAdES_BASELINE_LT);
    assertThat(dss.stamps()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "Tanpa jaringan EU DSS tahu pencabutan dari berkasnya sendiri, juga bertahun kemudian")
  void the_file_brings_its_own_proof() {
    byte[] signed = signed(kadis(), paper()).pdf();
    byte[] withoutProof = Arrays.copyOf(signed, SignedBytes.last(signed).orElseThrow().end());
    Instant soon = clock.instant().plusSeconds(60);
    assertThat(alone(withoutProof, soon).level()).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
    assertThat(alone(withoutProof, soon).indication()).isNotEqualTo(Indication.TOTAL_PASSED);
    assertThat(alone(signed, soon).indication()).isEqualTo(Indication.TOTAL_PASSED);
    SignedPdfs.Verdict later = alone(signed, clock.instant().plus(Duration.ofDays(3 * 365)));
    assertThat(later.indication()).as(later.why()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(check.check(withoutProof)).as("cut off, still signed").isInstanceOf(Whole.class);
  }

  @Test
  @DisplayName("Di belakang tanda tangan hanya boleh ada bukti kami, tidak satu bita lain")
  void nothing_hides_behind_a_signature() throws IOException {
    byte[] signed = signed(kadis(), paper()).pdf();
    int end = SignedBytes.last(signed).orElseThrow().end();
    byte[] alone = Arrays.copyOf(signed, end);
    AuthorityStore.Known known = authority.known();
    Certificates.Issued stranger =
        Certificates.root(Certificates.name("Asing", "Asing"), clock.instant(), chance);
    byte[] root = Certificates.bytes(known.root());
    byte[] list = authority.revocations();
    byte[] foreignList = Certificates.revocations(stranger, Map.of(), clock.instant());
    assertThat(check.check(new LongTermProof(List.of(root), list).addTo(alone)))
        .as("another proof of ours")
        .isInstanceOf(Whole.class);
    assertThat(check.check(new LongTermProof(List.of(root), foreignList).addTo(alone)))
        .as("somebody else's list")
        .isEqualTo(new Unsound(Reason.ADDED_LATER));
    byte[] foreign = Certificates.bytes(stranger.certificate());
    assertThat(check.check(new LongTermProof(List.of(root, foreign), list).addTo(alone)))
        .as("somebody else's certificate")
        .isEqualTo(new Unsound(Reason.ADDED_LATER));
    assertThat(check.check(new LongTermProof(List.of(root), list).addTo(signed)))
        .as("a proof behind a proof")
        .isEqualTo(new Unsound(Reason.ADDED_LATER));
    try (PDDocument document = Loader.loadPDF(signed);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getPage(0).getCOSObject().setInt(COSName.ROTATE, 180);
      document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
      assertThat(check.check(out.toByteArray()))
          .as("a page turned behind the proof")
          .isEqualTo(new Unsound(Reason.ADDED_LATER));
    }
    Random seeded = new Random(SEED);
    for (int round = 0; round < 100; round++) {
      byte[] altered = signed.clone();
      int place = end + seeded.nextInt(signed.length - end);
      altered[place] ^= (byte) (1 << seeded.nextInt(Byte.SIZE));
      assertThat(check.check(altered))
          .as("seed %d, round %d, byte %d", SEED, round, place)
          .isNotInstanceOf(Whole.class);
    }
  }

  @Test
  @DisplayName(
      "Sertifikat cap waktu atau akar, walau dari otoritas yang sama, tidak menandatangani")
  void a_certificate_for_another_use_signs_no_paper() throws IOException {
    AuthorityStore.Known known = authority.known();
    byte[] forged =
        signedBy(new SigningCertificates.Opened(known.stamp(), authority.stampKey(known)));
    assertThat(check.check(forged)).isEqualTo(new Unsound(Reason.NOT_A_SIGNER));
    byte[] right = signedBy(opened(kadis()));
    assertThat(check.check(right)).as("the same way with a signer's").isInstanceOf(Whole.class);
  }

  private SigningCertificates.Opened opened(Officer head) {
    return certificates.open(head, words()).orFault();
  }

  private byte[] signedBy(SigningCertificates.Opened key) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      document.addSignature(signature);
      ExternalSigningSupport support = document.saveIncrementalForExternalSigning(out);
      support.setSignature(
          CmsSignature.sign(
                  support.getContent().readAllBytes(), key, authority.known().root(), stamps)
              .bytes());
      return out.toByteArray();
    }
  }

  @Test
  @DisplayName("Dicabut di tengah sidang tanda tangan: dokumen berikutnya ditolak")
  void a_certificate_revoked_in_the_middle_of_a_sitting_signs_no_more() {
    Officer head = kadis();
    try (Signer.Sitting sitting = signer.sit(head, words())) {
      assertThat(sitting.sign(paper(), "Uji")).isInstanceOf(Signed.class);
      certificates.revoke(head).orFault();
      assertThat(sitting.sign(paper(), "Uji"))
          .isEqualTo(new Refused(new SigningRefusal.NoCertificate()));
    }
  }

  @Test
  @DisplayName("Tanda tangan sesudah pencabutan ketahuan, oleh kami dan oleh EU DSS")
  void a_signature_after_the_revocation_is_told() throws IOException {
    Officer head = kadis();
    SigningCertificates.Opened key = opened(head);
    certificates.revoke(head).orFault();
    clock.advance(Duration.ofMinutes(1));
    byte[] late = signedBy(key);
    assertThat(check.check(late)).isEqualTo(new Unsound(Reason.NOT_IN_FORCE));
    assertThat(dss(late).indication()).isNotEqualTo(Indication.TOTAL_PASSED);
  }

  @Test
  @DisplayName("pdfsig dari poppler mengatakan hal yang sama")
  void poppler_says_the_same() {
    assumeThat(SignedPdfs.hasPoppler()).as("poppler-utils").isTrue();
    byte[] file = signed(kadis(), paper()).pdf();
    assertThat(SignedPdfs.pdfsig(file))
        .contains("Signature is Valid", "ETSI.CAdES.detached")
        .as("the proof behind the signature needs none")
        .contains("Not total document signed");

    file[file.length / 10] ^= 1;
    assertThat(SignedPdfs.pdfsig(file)).doesNotContain("Signature is Valid");
  }

  @Test
  @DisplayName("Pemeriksaan sendiri: utuh, diubah, ditambah, tanpa tanda tangan")
  void our_own_check_tells_whole_from_altered_added_and_unsigned() {
    Officer head = kadis();
    byte[] paper = paper();
    Signed signed = signed(head, paper);
    assertThat(check.check(signed.pdf()))
        .isEqualTo(new Whole(head.name() + " (UJI/TEST)", clock.instant(), signed.serial()));
    assertThat(check.check(paper)).isEqualTo(new Unsigned());
    assertThat(check.check("bukan PDF".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Unsigned());
    byte[] longer = Arrays.copyOf(signed.pdf(), signed.pdf().length + 20);
    assertThat(check.check(longer)).isEqualTo(new Unsound(Reason.ADDED_LATER));
  }

  @Test
  @DisplayName("Satu bit yang berubah di mana pun ketahuan, oleh kami dan oleh EU DSS")
  void any_changed_bit_is_found() {
    byte[] signed = signed(kadis(), paper()).pdf();
    Random chance = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      byte[] altered = signed.clone();
      int place = chance.nextInt(altered.length);
      altered[place] ^= (byte) (1 << chance.nextInt(Byte.SIZE));
      assertThat(check.check(altered))
          .as("seed %d, round %d, byte %d of %d", SEED, round, place, altered.length)
          .matches(verdict ->
              !(verdict instanceof Whole) || Arrays.equals(content(altered), content(signed)));
    }
    byte[] altered = signed.clone();
    altered[signed.length / 10] ^= 1;
    assertThat(dss(altered).indication()).isEqualTo(Indication.TOTAL_FAILED);
  }

  @Test
  @DisplayName("Yang bukan Kepala Dinas ditolak, juga untuk membuat sertifikat")
  void who_is_not_head_of_the_office_signs_nothing() {
    Officer kabid = officer(Role.KABID);
    assertThat(certificates.issue(kabid, words(), words()).isRefused()).isTrue();
    assertThat(answer(kabid, WORDS)).isEqualTo(new Refused(new SigningRefusal.NotASigner()));
    assertThat(answer(officer(Role.KADIS), WORDS))
        .isEqualTo(new Refused(new SigningRefusal.NoCertificate()));
  }

  @Test
  @DisplayName("Sertifikat yang habis masa berlakunya atau dicabut tidak menandatangani")
  void an_expired_or_revoked_certificate_signs_nothing() {
    Officer head = kadis();
    clock.advance(Duration.ofDays(2 * 366));
    assertThat(answer(head, WORDS))
        .isInstanceOfSatisfying(
            Refused.class,
            no -> assertThat(no.why()).isInstanceOf(SigningRefusal.CertificateExpired.class));
    clock.set(MONDAY_10);
    byte[] before = signed(head, paper()).pdf();
    clock.advance(Duration.ofMinutes(1));
    assertThat(certificates.revoke(head).isRefused()).isFalse();
    assertThat(answer(head, WORDS)).isEqualTo(new Refused(new SigningRefusal.NoCertificate()));
    assertThat(check.check(before)).as("what was signed before stays").isInstanceOf(Whole.class);
  }

  @Test
  @DisplayName("Frasa sandi yang salah ditolak, lima kali lalu tunggu; tidak tersimpan di mana pun")
  void a_wrong_passphrase_is_refused_and_none_is_kept() {
    Officer head = kadis();
    for (int times = 0; times < 5; times++) {
      assertThat(answer(head, "kuda lumping makan paku"))
          .isEqualTo(new Refused(new SigningRefusal.WrongPassphrase()));
    }
    assertThat(answer(head, WORDS)).isEqualTo(new Refused(new SigningRefusal.TooManyTries(15)));
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (
                      select facts::text as t from audit.entry
                      union all select encode(bytes, 'escape') from vault.item
                      union all select encode(bytes, 'escape') from signing.certificate) kept
                    where t like '%lumping%'
                    """)
                .query(Integer.class)
                .single())
        .isZero();
    try (Passphrase hidden = words()) {
      assertThat(hidden.toString()).doesNotContain("kuda");
    }
  }

  @Test
  @DisplayName("Frasa sandi pendek atau tidak sama ditolak")
  void a_short_or_unequal_passphrase_makes_no_certificate() {
    Officer head = officer(Role.KADIS);
    assertThat(certificates.issue(head, Passphrase.of("pendek"), Passphrase.of("pendek")))
        .matches(result -> result.isRefused());
    assertThat(certificates.issue(head, words(), Passphrase.of(WORDS + "!")))
        .matches(result -> result.isRefused());
    assertThat(certificates.of(head)).isEmpty();
  }

  @Test
  @DisplayName("Segel QR dapat diperiksa tanpa jaringan; satu huruf berubah ketahuan")
  void the_seal_of_a_qr_is_checked_with_the_public_key_alone() {
    String text = "1|6305|KK|20261123|abc";
    String sealed = seal.seal(text);
    byte[] publicKey = seal.publicKey();
    assertThat(PaperSeal.open(sealed, publicKey)).contains(text);
    Random chance = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      StringBuilder altered = new StringBuilder(sealed);
      int place = chance.nextInt(altered.length());
      altered.setCharAt(place, altered.charAt(place) == 'Q' ? 'k' : 'Q');
      assertThat(PaperSeal.open(altered.toString(), publicKey))
          .as("seed %d, round %d, letter %d", SEED, round, place)
          .isEmpty();
    }
    assertThat(BIMA_SCOPE.call(() -> seal.open(sealed))).as("another office").isEmpty();
  }

  @Test
  @DisplayName("Sertifikat menyebut dirinya UJI, dan kuncinya tidak terbaca dari basis data")
  void certificates_call_themselves_a_test_and_keys_are_sealed() {
    Officer head = kadis();
    AuthorityStore.Known known = authority.known();
    assertThat(
            List.of(
                known.root().getSubjectX500Principal().getName(),
                known.stamp().getSubjectX500Principal().getName()))
        .allSatisfy(name -> assertThat(name).contains("UJI/TEST"));
    assertThat(
            jdbc.sql("select bytes from vault.item where kind = 'SIGNING_KEY'")
                .query(byte[].class)
                .list())
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(bytes ->
            assertThat(Arrays.copyOf(bytes, 2)).isNotEqualTo(new byte[] {0x30, (byte) 0x82}));
    assertThat(certificates.of(head))
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(SigningCertificates.State.IN_FORCE));
  }

  private byte[] paper() {
    return documents.print(
        "register",
        Map.of(
            "number",
            "",
            "title",
            "Uji",
            "lines",
            List.of(),
            "first",
            "",
            "last",
            "",
            "officer",
            "",
            "position",
            ""));
  }

  private Officer kadis() {
    Officer head = officer(Role.KADIS);
    assertThat(certificates.issue(head, words(), words()).isRefused()).isFalse();
    return head;
  }

  private static Passphrase words() {
    return Passphrase.of(WORDS);
  }

  private Signed signed(Officer head, byte[] paper) {
    try (Signer.Sitting sitting = signer.sit(head, words())) {
      return (Signed) sitting.sign(paper, "Uji");
    }
  }

  private SigningAnswer answer(Officer who, String typed) {
    try (Signer.Sitting sitting = signer.sit(who, Passphrase.of(typed))) {
      return sitting.sign(paper(), "Uji");
    }
  }

  /** DSS with the root and the file, and nothing else. */
  private SignedPdfs.Verdict alone(byte[] pdf, Instant at) {
    return SignedPdfs.dss(pdf, authority.known().root(), new byte[0], at);
  }

  private SignedPdfs.Verdict dss(byte[] pdf) {
    return SignedPdfs.dss(
        pdf, authority.known().root(), authority.revocations(), clock.instant().plusSeconds(60));
  }

  /** What is signed: all but the signature itself, whose letters may be written otherwise. */
  private static byte[] content(byte[] file) {
    return SignedBytes.last(file).orElseThrow().content();
  }
}
