package id.adminduk.office.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a signed paper is void; the public learns the reason, never the note beside it. */
enum RevocationReason {
  KESALAHAN_DATA,
  PUTUSAN_PENGADILAN,
  PENYALAHGUNAAN,
  /** The card a letter stood in for was handed over. */
  KTP_EL_DISERAHKAN,
  LAINNYA,
  /** The marriage ended; only the akta perceraian brings it about, nobody chooses it. */
  PERCERAIAN;

  /** Gives the reasons an officer chooses from. */
  static List<RevocationReason> chosen() {
    return Arrays.stream(values()).filter(reason -> reason != PERCERAIAN).toList();
  }

  static Optional<RevocationReason> named(String name) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
  }

  /** Gives what is kept with the act. */
  String with(String note) {
    return name() + " " + note.strip();
  }

  /** Reads it back. */
  static RevocationReason of(String kept) {
    return named(kept.split(" ", 2)[0]).orElse(LAINNYA);
  }
}
