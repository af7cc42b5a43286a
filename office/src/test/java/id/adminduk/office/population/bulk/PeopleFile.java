package id.adminduk.office.population.bulk;

import id.adminduk.synthetic.SyntheticEvent;
import id.adminduk.synthetic.SyntheticFamily;
import id.adminduk.synthetic.SyntheticPopulation;
import id.adminduk.synthetic.SyntheticResident;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes invented families as the CSV an office would bring. */
final class PeopleFile {

  static final String HEADER =
      "NIK;NOMOR_KK;HUBUNGAN;NAMA_LENGKAP;JENIS_KELAMIN;TEMPAT_LAHIR;TANGGAL_LAHIR;AGAMA;"
          + "STATUS_PERKAWINAN;PENDIDIKAN;PEKERJAAN;GOLONGAN_DARAH;KEWARGANEGARAAN;JALAN;RT;RW;"
          + "WILAYAH;NIK_IBU;NAMA_IBU;NIK_AYAH;NAMA_AYAH;PASANGAN";

  private PeopleFile() {}

  static int write(Path file, long seed, int people, List<String> villages, LocalDate today)
      throws IOException {
    AtomicInteger written = new AtomicInteger();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      SyntheticPopulation.invent(
          seed,
          people,
          villages,
          today,
          family ->
              family.forEach(person -> {
                line(out, person);
                written.incrementAndGet();
              }));
    }
    return written.get();
  }

  /** Writes the same families with who died and moved away, and the days of what happened. */
  static int writeWithPast(Path file, long seed, int people, List<String> villages, LocalDate today)
      throws IOException {
    AtomicInteger written = new AtomicInteger();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + ";STATUS_PENDUDUK;TANGGAL_MENINGGAL;TANGGAL_KAWIN;TANGGAL_CERAI\n");
      SyntheticPopulation.inventWithPast(
          seed,
          people,
          villages,
          today,
          family -> {
            family.living().forEach(p -> line(out, p, past(p, "AKTIF", "", family)));
            for (SyntheticFamily.Gone gone : family.gone()) {
              String standing = gone.dead() ? "MENINGGAL" : "PINDAH_KELUAR";
              String died = gone.dead() ? gone.since().toString() : "";
              line(out, gone.person(), past(gone.person(), standing, died, family));
            }
            written.addAndGet(family.living().size() + family.gone().size());
          });
    }
    return written.get();
  }

  private static String past(
      SyntheticResident p, String standing, String died, SyntheticFamily family) {
    return String.join(
        ";",
        "",
        standing,
        died,
        day(p, SyntheticEvent.Kind.MARRIED, family),
        day(p, SyntheticEvent.Kind.DIVORCED, family));
  }

  private static String day(SyntheticResident p, SyntheticEvent.Kind kind, SyntheticFamily family) {
    return family.events().stream()
        .filter(event -> event.kind() == kind && event.nik().equals(p.nik()))
        .map(event -> event.day().toString())
        .findFirst()
        .orElse("");
  }

  private static void line(BufferedWriter out, SyntheticResident p) {
    line(out, p, "");
  }

  private static void line(BufferedWriter out, SyntheticResident p, String more) {
    try {
      out.write(
          String.join(
              ";",
              p.nik(),
              p.kk(),
              p.hubungan(),
              p.nama(),
              p.female() ? "PEREMPUAN" : "LAKI-LAKI",
              p.tempatLahir(),
              p.born().toString(),
              p.agama(),
              p.status(),
              p.pendidikan(),
              p.pekerjaan(),
              p.golonganDarah(),
              "WNI",
              p.home().jalan(),
              p.home().rt(),
              p.home().rw(),
              p.home().wilayah(),
              p.parents().map(SyntheticResident.Parents::nikIbu).orElse(""),
              p.parents().map(SyntheticResident.Parents::namaIbu).orElse(""),
              p.parents().map(SyntheticResident.Parents::nikAyah).orElse(""),
              p.parents().map(SyntheticResident.Parents::namaAyah).orElse(""),
              p.spouse().orElse("")));
      out.write(more + "\n");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
