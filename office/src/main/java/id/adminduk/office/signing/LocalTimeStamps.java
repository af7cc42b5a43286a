package id.adminduk.office.signing;

import id.adminduk.office.premises.Chance;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.springframework.stereotype.Component;

/** The test authority's own time stamps: the office's clock, accurate to a second. */
@Component
class LocalTimeStamps implements TimeStamps {

  /** Under 2.25 anybody may use the UUID they drew (ITU-T X.667). */
  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.25.196556539987194312349856245628873852187");

  private static final int SERIAL_BYTES = 15;

  private final TestAuthority authority;
  private final Clock clock;
  private final Chance chance;

  LocalTimeStamps(TestAuthority authority, Clock clock, Chance chance) {
    this.authority = authority;
    this.clock = clock;
    this.chance = chance;
  }

  @Override
  public TimeStampToken stamp(byte[] digest) {
    AuthorityStore.Known known = authority.known();
    try {
      DigestCalculator sha256 =
          new JcaDigestCalculatorProviderBuilder()
              .build()
              .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
      TimeStampTokenGenerator generator =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  // Bouncy Castle would add the machine's own time beside the office's clock.
                  .setSignedAttributeGenerator(asked ->
                      new DefaultSignedAttributeTableGenerator()
                          .getAttributes(asked)
                          .remove(CMSAttributes.signingTime))
                  .build(Certificates.SIGNATURE, authority.stampKey(known), known.stamp()),
              sha256,
              POLICY);
      generator.addCertificates(new JcaCertStore(List.of(known.stamp(), known.root())));
      generator.setAccuracySeconds(1);
      TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
      asking.setCertReq(true);
      TimeStampRequest request = asking.generate(TSPAlgorithms.SHA256, digest);
      return generator.generate(
          request, new BigInteger(1, chance.bytes(SERIAL_BYTES)), OldDates.of(clock.instant()));
    } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException("a time stamp could not be made", e);
    }
  }
}
