package id.adminduk.office.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The CMS of a PAdES baseline B-T signature (ETSI EN 319 142-1, table 1): signing-certificate-v2
 * signed, no signing-time (the PDF's own {@code /M} says it), signature-time-stamp unsigned.
 */
final class CmsSignature {

  /** A signature with its time stamp. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
  record Stamped(byte[] bytes, TimeStampToken stamp) {}

  private CmsSignature() {}

  static Stamped sign(
      byte[] content,
      SigningCertificates.Opened signer,
      java.security.cert.X509Certificate root,
      TimeStamps stamps) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      AttributeTable proof = new AttributeTable(signingCertificate(signer));
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(asked ->
                  new DefaultSignedAttributeTableGenerator(proof)
                      .getAttributes(asked)
                      .remove(CMSAttributes.signingTime))
              .build(
                  new JcaContentSignerBuilder(Certificates.SIGNATURE).build(signer.key()),
                  signer.certificate()));
      generator.addCertificates(new JcaCertStore(List.of(signer.certificate(), root)));
      return stamp(generator.generate(new CMSProcessableByteArray(content), false), stamps);
    } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a signature could not be made", e);
    }
  }

  /** Binds the certificate into what is signed, so that it cannot be exchanged. */
  private static Attribute signingCertificate(SigningCertificates.Opened signer)
      throws GeneralSecurityException {
    byte[] digest = sha256(signer.certificate().getEncoded());
    return new Attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
        new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
  }

  private static Stamped stamp(CMSSignedData signed, TimeStamps stamps)
      throws GeneralSecurityException, IOException {
    SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
    TimeStampToken token = stamps.stamp(sha256(signer.getSignature()));
    AttributeTable unsigned =
        new AttributeTable(
            new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(ASN1Primitive.fromByteArray(token.getEncoded()))));
    SignerInformation stamped = SignerInformation.replaceUnsignedAttributes(signer, unsigned);
    return new Stamped(
        CMSSignedData.replaceSigners(signed, new SignerInformationStore(stamped)).getEncoded("DER"),
        token);
  }

  static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
