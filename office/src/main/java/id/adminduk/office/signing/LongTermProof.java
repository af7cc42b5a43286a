package id.adminduk.office.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What makes a signature PAdES baseline B-LT (ETSI EN 319 142-1, 5.4.2): certificates and the list
 * of revoked ones in a DSS dictionary, as an increment behind the signature.
 *
 * <p>Nothing signs that increment, so nobody may hide anything in it: it is taken as ours only when
 * writing it again gives the very same bytes, and its list is signed by our root.
 *
 * @param certificates DER, of signer, root and time stamp
 * @param list DER, RFC 5280
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
record LongTermProof(List<byte[]> certificates, byte[] list) {

  /** Four certificates of 2 kB, and a list of some thousand revoked ones. */
  private static final int LARGEST = 512 * 1024;

  /** In place of the time of day, so that the same proof gives the same bytes. */
  private static final long DOCUMENT_ID = 1L;

  private static final Pattern STREAM =
      Pattern.compile("/Length (\\d{1,6})\\s{1,2}>>\\s{1,2}stream\\r\\n");
  private static final COSName DSS = COSName.getPDFName("DSS");

  LongTermProof {
    certificates = List.copyOf(certificates);
  }

  /** Adds the proof to a signed document, whose bytes stay as they are. */
  byte[] addTo(byte[] signed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(signed.length + 16 * 1024);
    try (PDDocument document = Loader.loadPDF(signed)) {
      document.setDocumentId(DOCUMENT_ID);
      COSDictionary proof = new COSDictionary();
      COSArray kept = new COSArray();
      for (byte[] certificate : certificates) {
        kept.add(stream(document, certificate));
      }
      COSArray lists = new COSArray();
      lists.add(stream(document, list));
      proof.setItem("Certs", kept);
      proof.setItem("CRLs", lists);
      proof.setNeedToBeUpdated(true);
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem(DSS, proof);
      catalog.setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }

  private static COSStream stream(PDDocument document, byte[] content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream into = stream.createOutputStream()) {
      into.write(content);
    }
    stream.setNeedToBeUpdated(true);
    return stream;
  }

  /**
   * Says whether what follows a signature is our proof and nothing else.
   *
   * @param file of which the first {@code end} bytes are signed by us
   * @param ours certificates a proof of ours may hold
   */
  static boolean isAllThatFollows(
      byte[] file, int end, X509Certificate root, List<X509Certificate> ours) {
    if (file.length - end > LARGEST) {
      return false;
    }
    try {
      Optional<LongTermProof> found = read(Arrays.copyOfRange(file, end, file.length));
      return found.isPresent()
          && found.get().isOurs(root, ours)
          && Arrays.equals(found.get().addTo(Arrays.copyOf(file, end)), file);
    } catch (IOException | GeneralSecurityException foreign) {
      return false;
    }
  }

  /** Takes the streams out of an increment of ours; the last is the list. */
  private static Optional<LongTermProof> read(byte[] tail) {
    String text = new String(tail, StandardCharsets.ISO_8859_1);
    List<byte[]> streams = new ArrayList<>();
    Matcher next = STREAM.matcher(text);
    for (int from = 0; next.find(from); ) {
      int to = next.end() + Integer.parseInt(next.group(1));
      if (to > tail.length) {
        return Optional.empty();
      }
      streams.add(Arrays.copyOfRange(tail, next.end(), to));
      from = to;
    }
    return streams.size() < 2
        ? Optional.empty()
        : Optional.of(new LongTermProof(streams.subList(0, streams.size() - 1), streams.getLast()));
  }

  private boolean isOurs(X509Certificate root, List<X509Certificate> ours)
      throws GeneralSecurityException {
    for (byte[] certificate : certificates) {
      if (ours.stream().noneMatch(one -> Arrays.equals(Certificates.bytes(one), certificate))) {
        return false;
      }
    }
    crl().verify(root.getPublicKey());
    return true;
  }

  private X509CRL crl() throws CertificateException, CRLException {
    return (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
  }
}
