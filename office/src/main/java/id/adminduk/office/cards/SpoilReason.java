package id.adminduk.office.cards;

/** Why a blangko is lost, by the words of SE Dirjen 400.8.1.2/202241/Dukcapil (domain.md 4.7). */
enum SpoilReason {
  GAGAL_CETAK,
  GAGAL_ENCODE,
  TANPA_CHIP,
  /** The finger of the resident did not match the chip at hand-over (rule R10). */
  TIDAK_COCOK
}
