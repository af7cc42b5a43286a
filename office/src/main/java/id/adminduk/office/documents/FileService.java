package id.adminduk.office.documents;

import id.adminduk.office.applications.CaseView;
import java.util.Arrays;
import java.util.Optional;

/** The services whose files end in papers of this room, by their code in the SOP (S11-S22). */
enum FileService {
  /** S12, leaving. */
  PDKEL,
  /** S13. */
  BIWA,
  /** S12, arriving. */
  PDDAT,
  /** S15: signed like the others although its poster draws no row for it (Permendagri 2/2016). */
  KIA(PaperType.KIA),
  /** S16: a family card is asked for, whatever changed. */
  KKUB(PaperType.KK),
  /** S17: the number of an akta from elsewhere gets on the family card. */
  LAPLHR(PaperType.KK),
  /** S18. */
  AKLHR,
  /** S19. */
  AKMATI,
  /** S20. */
  AKKAW,
  /** S21. */
  AKCER,
  /** S22. */
  AKAKU,
  /** S11: a letter where no card can be printed yet. */
  CETAK,
  /** S14: given again from the archive. */
  HILANG;

  private final Optional<PaperType> own;

  FileService() {
    this.own = Optional.empty();
  }

  FileService(PaperType own) {
    this.own = Optional.of(own);
  }

  static Optional<FileService> of(CaseView file) {
    return Arrays.stream(values()).filter(one -> one.is(file)).findFirst();
  }

  /** Says whether the file is one of this service. */
  boolean is(CaseView file) {
    return name().equals(file.sop().service().value());
  }

  /** Gives the paper about the applicant that every file of the service owes. */
  Optional<PaperType> ownPaper() {
    return own;
  }
}
