package id.adminduk.office.documents;

import id.adminduk.office.archive.Documents;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.signing.PaperSeal;
import id.adminduk.office.signing.Signer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Prints a paper as PDF/A from its frozen content, with the QR that verifies it. */
@Component
class PaperPrint {

  /** Who signs and on which day; nobody yet on a draft. */
  record Signature(String name, String position, String nip, LocalDate day) {}

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final int DIGEST_BYTES = 16;

  private final Documents documents;
  private final PaperSeal seal;
  private final Signer signer;
  private final Photos photos;
  private final Letterheads letterheads;
  private final JsonMapper json;
  private final String publicAddress;

  PaperPrint(
      Documents documents,
      PaperSeal seal,
      Signer signer,
      Photos photos,
      Letterheads letterheads,
      JsonMapper json,
      @Value("${adminduk.public-address:http://localhost:${server.port:8080}}")
          String publicAddress) {
    this.documents = documents;
    this.seal = seal;
    this.signer = signer;
    this.photos = photos;
    this.letterheads = letterheads;
    this.json = json;
    this.publicAddress = publicAddress;
  }

  /** Prints; a draft has no QR and says that it is one. */
  byte[] print(Paper paper, Optional<Signature> signature) {
    Map<String, Object> content = json.readValue(paper.content(), FIELDS);
    String qr = signature.map(one -> documents.qrDataUri(qr(paper, one.day()))).orElse("");
    Map<String, Object> model = model(paper.type(), content, letterheads.inForce(), signature, qr);
    model.put("foto", photo(content));
    model.put("nomor", paper.number());
    model.put("salinan", paper.version());
    return documents.print(paper.type().template(), model);
  }

  /** Prints a paper about an invented person with the office's own data, for a look at it. */
  byte[] invented(PaperType type, boolean signed) {
    return invented(type, signed, letterheads.plain());
  }

  byte[] invented(PaperType type, boolean signed, Letterhead look) {
    Signature hand = new Signature("NAMA CONTOH", "Kepala Dinas", "", LocalDate.of(2026, 11, 23));
    Map<String, Object> model =
        model(
            type,
            InventedPaper.content(type, json),
            look,
            signed ? Optional.of(hand) : Optional.empty(),
            signed ? documents.qrDataUri(publicAddress + "/dokumen/contoh") : "");
    model.put("foto", "");
    model.put("nomor", "CONTOH/0000");
    model.put("salinan", 1);
    return documents.print(type.template(), model);
  }

  private Map<String, Object> model(
      PaperType type,
      Map<String, Object> content,
      Letterhead look,
      Optional<Signature> signature,
      String qr) {
    Map<String, Object> model = new TreeMap<>();
    model.put("isi", content);
    model.put("kop", look);
    model.put("judul", type.title());
    model.put("number", "");
    model.put("draf", signature.isEmpty());
    model.put("uji", signer.isTest());
    model.put("penerbit", signer.authority());
    model.put("penanda", signature.map(Signature::name).orElse(""));
    model.put("jabatan", signature.map(Signature::position).orElse("Kepala Dinas"));
    model.put("nip", signature.map(Signature::nip).orElse(""));
    model.put("tanggal", signature.map(one -> InWords.date(one.day())).orElse("…"));
    model.put("tanggalKata", signature.map(one -> InWords.day(one.day())).orElse("…"));
    model.put("qr", qr);
    model.put("alamatPeriksa", publicAddress + "/dokumen/periksa");
    return model;
  }

  private String photo(Map<String, Object> content) {
    return content.get("foto") instanceof Map<?, ?> said
        ? photos.dataUri(String.valueOf(said.get("id")), String.valueOf(said.get("sha256")))
        : "";
  }

  /** The address of the public page, and behind the # what is checked without a network. */
  String qr(Paper paper, LocalDate day) {
    return publicAddress
        + "/dokumen/"
        + paper.token().value()
        + "#"
        + seal.seal(payload(paper, day));
  }

  /**
   * Gives what the QR says: edition, office, type, number, day, digest of the content. A personal
   * number is masked, for a QR ends in the history of a telephone.
   */
  static String payload(Paper paper, LocalDate day) {
    byte[] digest = HexFormat.of().parseHex(paper.digest());
    String shortened =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(java.util.Arrays.copyOf(digest, DIGEST_BYTES));
    return String.join(
        "|", "1", paper.type().name(), shownNumber(paper), PLAIN.format(day), shortened);
  }

  /** Gives the number as the public may see it. */
  static String shownNumber(Paper paper) {
    return paper.type().isNumberPersonal() ? new NomorKk(paper.number()).masked() : paper.number();
  }

  /** Gives the NIK as the public may see it. */
  static String shownNik(Paper paper) {
    return new Nik(paper.nik()).masked();
  }

  /** Leaves the first letter of each word. */
  static String shownName(String name) {
    StringBuilder masked = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty()) {
        masked.append(masked.isEmpty() ? "" : " ").append(word.charAt(0)).append("•••");
      }
    }
    return masked.toString();
  }
}
