package id.adminduk.office.signing;

import id.adminduk.office.signing.AuthorityStore.Known;
import id.adminduk.office.signing.SignatureVerdict.Reason;
import id.adminduk.office.signing.SignatureVerdict.Unsigned;
import id.adminduk.office.signing.SignatureVerdict.Unsound;
import id.adminduk.office.signing.SignatureVerdict.Whole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Component;

/**
 * Checks a signed PDF against this office's own authority.
 *
 * <p>The file may come from anybody, so it is not parsed as a PDF: only the byte range and the CMS
 * in it are read. EU DSS says the same of our files in the tests, by its own way.
 */
@Component
public class SignatureCheck {

  /** Place of the bit in RFC 5280, 4.2.1.3, also called nonRepudiation. */
  private static final int CONTENT_COMMITMENT = 1;

  private final TestAuthority authority;
  private final AuthorityStore store;

  SignatureCheck(TestAuthority authority, AuthorityStore store) {
    this.authority = authority;
    this.store = store;
  }

  /** Judges the last signature of a file. */
  public SignatureVerdict check(byte[] file) {
    Optional<SignedBytes> found = SignedBytes.last(file);
    if (found.isEmpty()) {
      return new Unsigned();
    }
    try {
      return judge(file, found.get(), authority.known());
    } catch (CMSException
        | TSPException
        | OperatorCreationException
        | GeneralSecurityException
        | IOException broken) {
      return new Unsound(Reason.ALTERED);
    } catch (RuntimeException broken) {
      // Bouncy Castle answers bytes that are no CMS with a dozen undocumented ones.
      return new Unsound(Reason.ALTERED);
    }
  }

  private SignatureVerdict judge(byte[] file, SignedBytes found, Known known)
      throws CMSException,
          TSPException,
          OperatorCreationException,
          GeneralSecurityException,
          IOException {
    // From a stream: it stops at the end of the CMS, before the zeros that fill the room.
    CMSSignedData cms =
        new CMSSignedData(
            new CMSProcessableByteArray(found.content()), new ByteArrayInputStream(found.cms()));
    Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
    if (signers.size() != 1) {
      return new Unsound(Reason.ALTERED);
    }
    SignerInformation signer = signers.iterator().next();
    X509CertificateHolder holder = certificate(cms, signer);
    X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
    if (!signer.verify(
        new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
      return new Unsound(Reason.ALTERED);
    }
    if (!isIssuedBy(known.root(), certificate)) {
      return new Unsound(Reason.FOREIGN);
    }
    if (!isForSigning(certificate)) {
      return new Unsound(Reason.NOT_A_SIGNER);
    }
    List<X509Certificate> ours = List.of(certificate, known.root(), known.stamp());
    if (!found.isWhole()
        && !LongTermProof.isAllThatFollows(file, found.end(), known.root(), ours)) {
      return new Unsound(Reason.ADDED_LATER);
    }
    Optional<Instant> at = time(signer, known);
    if (at.isEmpty()) {
      return new Unsound(Reason.UNTIMED);
    }
    return isInForce(certificate, at.get())
        ? new Whole(name(holder.getSubject()), at.get(), Certificates.serial(certificate))
        : new Unsound(Reason.NOT_IN_FORCE);
  }

  private static X509CertificateHolder certificate(CMSSignedData cms, SignerInformation signer)
      throws CMSException {
    return cms.getCertificates().getMatches(null).stream()
        .filter(signer.getSID()::match)
        .findFirst()
        .orElseThrow(() -> new CMSException("the signer's certificate is not there"));
  }

  private static boolean isIssuedBy(X509Certificate root, X509Certificate certificate) {
    try {
      certificate.verify(root.getPublicKey());
      return true;
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }

  /** Content commitment and nothing else: root and time stamp are of the same authority. */
  private static boolean isForSigning(X509Certificate certificate)
      throws CertificateParsingException {
    boolean[] usage = certificate.getKeyUsage();
    return usage != null
        && usage[CONTENT_COMMITMENT]
        && certificate.getExtendedKeyUsage() == null
        && certificate.getBasicConstraints() < 0;
  }

  private static Optional<Instant> time(SignerInformation signer, Known known)
      throws CMSException,
          TSPException,
          OperatorCreationException,
          GeneralSecurityException,
          IOException {
    Attribute attribute =
        Optional.ofNullable(signer.getUnsignedAttributes())
            .map(table -> table.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
            .orElse(null);
    if (attribute == null) {
      return Optional.empty();
    }
    TimeStampToken token =
        new TimeStampToken(
            new CMSSignedData(
                attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded()));
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(known.stamp()));
    boolean ours =
        Arrays.equals(
            token.getTimeStampInfo().getMessageImprintDigest(),
            CmsSignature.sha256(signer.getSignature()));
    return ours
        ? Optional.of(OldDates.instant(token.getTimeStampInfo().getGenTime()))
        : Optional.empty();
  }

  private boolean isInForce(X509Certificate certificate, Instant at) {
    boolean inTime =
        !at.isBefore(OldDates.start(certificate)) && !at.isAfter(OldDates.end(certificate));
    return inTime
        && store
            .revoked(Certificates.serial(certificate))
            .filter(since -> !at.isBefore(since))
            .isEmpty();
  }

  private static String name(X500Name subject) {
    RDN[] names = subject.getRDNs(BCStyle.CN);
    return names.length == 0 ? "" : IETFUtils.valueToString(names[0].getFirst().getValue());
  }
}
