package id.adminduk.office.signing;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.signing.SigningCertificates.Opened;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs PDFs as PAdES baseline B-LT with a certificate of the {@link TestAuthority}.
 *
 * <p>The signature is an increment behind the unchanged document and invisible: the QR is what
 * people see (domain.md 5).
 */
@Component
class PadesSigner implements Signer {

  /** Room for CMS, three certificates and the time stamp; some 7 kB are used. */
  private static final int SIGNATURE_BYTES = 16_384;

  private final SigningCertificates certificates;
  private final TestAuthority authority;
  private final TimeStamps stamps;
  private final Offices offices;
  private final Clock clock;

  PadesSigner(
      SigningCertificates certificates,
      TestAuthority authority,
      TimeStamps stamps,
      Offices offices,
      Clock clock) {
    this.certificates = certificates;
    this.authority = authority;
    this.stamps = stamps;
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public Sitting sit(Officer signer, Passphrase passphrase) {
    return new LocalSitting(signer, passphrase);
  }

  @Override
  public String authority() {
    return "Adminduk Root CA (" + Certificates.TEST + ")";
  }

  @Override
  public boolean isTest() {
    return true;
  }

  private final class LocalSitting implements Sitting {

    private final Officer signer;
    private final Passphrase passphrase;
    private @Nullable Opened opened;
    private TestAuthority.@Nullable Lists lists;

    LocalSitting(Officer signer, Passphrase passphrase) {
      this.signer = signer;
      this.passphrase = passphrase;
    }

    @Override
    public SigningAnswer sign(byte[] pdf, String reason) {
      Opened known = opened;
      if (known == null) {
        Result<Opened, SigningRefusal> asked = certificates.open(signer, passphrase);
        if (asked instanceof Result.Refused<Opened, SigningRefusal>(SigningRefusal why)) {
          return new SigningAnswer.Refused(why);
        }
        known = asked.orFault();
        opened = known;
      }
      if (certificates.isRevoked(known.certificate())) {
        return new SigningAnswer.Refused(new SigningRefusal.NoCertificate());
      }
      return signed(pdf, reason, known);
    }

    private SigningAnswer signed(byte[] pdf, String reason, Opened key) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 3 * SIGNATURE_BYTES);
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      try (PDDocument document = Loader.loadPDF(pdf);
          SignatureOptions options = new SignatureOptions()) {
        options.setPreferredSignatureSize(SIGNATURE_BYTES);
        document.addSignature(signature(reason, now), options);
        ExternalSigningSupport support = document.saveIncrementalForExternalSigning(out);
        CmsSignature.Stamped cms =
            CmsSignature.sign(
                support.getContent().readAllBytes(), key, authority.known().root(), stamps);
        support.setSignature(cms.bytes());
        return new SigningAnswer.Signed(
            proof(key).addTo(out.toByteArray()),
            OldDates.instant(cms.stamp().getTimeStampInfo().getGenTime()),
            Certificates.serial(key.certificate()));
      } catch (IOException e) {
        throw new UncheckedIOException("a document could not be signed", e);
      }
    }

    /** After the time stamp, so that the list is younger than what it speaks of. */
    private LongTermProof proof(Opened key) {
      TestAuthority.Lists known = lists;
      if (known == null) {
        known = authority.lists();
        lists = known;
      }
      AuthorityStore.Known all = authority.known();
      return new LongTermProof(
          Stream.of(key.certificate(), all.root(), all.stamp()).map(Certificates::bytes).toList(),
          known.now());
    }

    private PDSignature signature(String reason, Instant now) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setName(signer.name());
      signature.setLocation(offices.here().kabupaten());
      signature.setReason(reason);
      signature.setSignDate(GregorianCalendar.from(now.atZone(offices.here().hours().zone())));
      return signature;
    }

    @Override
    public void close() {
      opened = null;
      lists = null;
      passphrase.close();
    }
  }
}
