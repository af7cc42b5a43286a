package id.adminduk.office.signing;

import id.adminduk.office.premises.Chance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes keys and certificates of the test authority (RFC 5280): RSA of 3072 bits with SHA-256, as
 * ETSI TS 119 312 recommends beyond 2030.
 */
final class Certificates {

  static final String SIGNATURE = "SHA256withRSA";

  /** Stands in every name, so that nobody takes a test signature for an official one. */
  static final String TEST = "UJI/TEST";

  private static final int RSA_BITS = 3072;
  private static final int SERIAL_BYTES = 15;
  private static final int HEX = 16;
  private static final Duration LIST_LASTS = Duration.ofDays(7);

  /** What a certificate is for. */
  enum Use {
    ROOT(Period.ofYears(10)),
    TIME_STAMP(Period.ofYears(10)),
    SIGNER(Period.ofYears(2));

    private final Period lasts;

    Use(Period lasts) {
      this.lasts = lasts;
    }
  }

  /** A certificate with the key that belongs to it. */
  record Issued(X509Certificate certificate, PrivateKey key) {}

  /** Who issues. */
  record Issuer(X500Name name, PrivateKey key, PublicKey shown) {
    static Issuer of(Issued root) {
      return new Issuer(
          X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded()),
          root.key(),
          root.certificate().getPublicKey());
    }
  }

  private Certificates() {}

  /** Issues to itself. */
  static Issued root(X500Name name, Instant now, Chance chance) {
    KeyPair pair = pair();
    return issue(
        new Issuer(name, pair.getPrivate(), pair.getPublic()), name, pair, Use.ROOT, now, chance);
  }

  static Issued issue(Issued root, X500Name name, Use use, Instant now, Chance chance) {
    return issue(Issuer.of(root), name, pair(), use, now, chance);
  }

  private static Issued issue(
      Issuer issuer, X500Name name, KeyPair pair, Use use, Instant now, Chance chance) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer.name(),
              new BigInteger(1, chance.bytes(SERIAL_BYTES)).add(BigInteger.ONE),
              OldDates.of(now.minusSeconds(60)),
              OldDates.of(now.atOffset(ZoneOffset.UTC).plus(use.lasts).toInstant()),
              name,
              pair.getPublic());
      extend(builder, use, issuer.shown(), pair.getPublic());
      return new Issued(
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuer.key()))),
          pair.getPrivate());
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("a certificate could not be made", e);
    }
  }

  private static void extend(
      X509v3CertificateBuilder builder, Use use, PublicKey issuer, PublicKey owner)
      throws IOException, GeneralSecurityException {
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(owner));
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(issuer));
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.ROOT));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(
            switch (use) {
              case ROOT -> KeyUsage.keyCertSign | KeyUsage.cRLSign;
              case TIME_STAMP -> KeyUsage.digitalSignature;
              case SIGNER -> KeyUsage.nonRepudiation;
            }));
    if (use == Use.TIME_STAMP) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
  }

  /** Signs the list of certificates that count no more, by serial number in hexadecimal. */
  static byte[] revocations(Issued root, Map<String, Instant> revoked, Instant now) {
    try {
      X509v2CRLBuilder list = new JcaX509v2CRLBuilder(root.certificate(), OldDates.of(now));
      list.setNextUpdate(OldDates.of(now.plus(LIST_LASTS)));
      revoked.forEach((serial, since) ->
          list.addCRLEntry(new BigInteger(serial, HEX), OldDates.of(since), CRLReason.superseded));
      return list.build(new JcaContentSignerBuilder(SIGNATURE).build(root.key())).getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("the list of revoked certificates could not be made", e);
    }
  }

  /** Gives a name that says that it is a test; empty parts are left out. */
  static X500Name name(String common, String organization) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "ID")
        .addRDN(BCStyle.O, organization)
        .addRDN(BCStyle.OU, TEST)
        .addRDN(BCStyle.CN, common + " (" + TEST + ")")
        .build();
  }

  /** Reads what {@link X509Certificate#getEncoded} wrote. */
  static X509Certificate read(byte[] bytes) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a kept certificate is broken", broken);
    }
  }

  static byte[] bytes(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a certificate has bytes", impossible);
    }
  }

  static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(HEX);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(RSA_BITS);
      return keys.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has RSA", impossible);
    }
  }
}
