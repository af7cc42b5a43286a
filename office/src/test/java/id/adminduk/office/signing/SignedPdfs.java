package id.adminduk.office.signing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Strangers' verdicts on our PDFs: veraPDF on the form, EU DSS and poppler on the signature. */
public final class SignedPdfs {

  /** What DSS says. */
  public record Verdict(Indication indication, String why, SignatureLevel level, int stamps) {}

  private static final Path PDFSIG = Path.of("/usr/bin/pdfsig");

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private SignedPdfs() {}

  /** Says what makes a file no PDF/A-2b; empty when it is one. */
  public static String notPdfA(byte[] pdf) {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      ValidationResult result = validator.validate(parser);
      return result.isCompliant() ? "" : result.getTestAssertions().toString();
    } catch (VeraPDFException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Asks EU DSS, which trusts this root.
   *
   * @param crl list of revoked certificates it knows besides what the file brings; empty for none
   */
  public static Verdict dss(byte[] pdf, X509Certificate root, byte[] crl, Instant at) {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(root));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    if (crl.length > 0) {
      verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(crl)));
    }
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(Date.from(at));
    SimpleReport report = validator.validateDocument().getSimpleReport();
    String id = report.getFirstSignatureId();
    return new Verdict(
        report.getIndication(id),
        report.getSubIndication(id) + " " + report.getAdESValidationErrors(id),
        report.getSignatureFormat(id),
        report.getSignatureTimestamps(id).size());
  }

  /** Says whether poppler is here to be asked. */
  public static boolean hasPoppler() {
    return Files.isExecutable(PDFSIG);
  }

  /** Gives what poppler's {@code pdfsig} says of a file. */
  public static String pdfsig(byte[] pdf) {
    try {
      Path file = Files.write(Files.createTempFile("signed", ".pdf"), pdf);
      Process process =
          new ProcessBuilder(PDFSIG.toString(), "-nocert", file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Files.delete(file);
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
