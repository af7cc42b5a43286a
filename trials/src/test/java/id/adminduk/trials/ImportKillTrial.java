package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.synthetic.SyntheticPopulation;
import id.adminduk.synthetic.SyntheticResident;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL in the middle of an import, twice: in the end everybody is in, and in once. */
@Tag("long")
class ImportKillTrial {

  private static final int PEOPLE = Integer.getInteger("trial.people", 60_000);
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final List<String> VILLAGES =
      List.of("6305011001", "6305022001", "6305041003", "6305052001", "6305062004");

  @Test
  @DisplayName(
      "Server dimatikan paksa dua kali di tengah impor: tepat lengkap, tidak ada yang ganda")
  void everybody_is_in_and_in_once(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("penduduk.csv");
    try (OfficeProcess office =
        OfficeProcess.fresh(
            SharedOffice.setting("office.jar"),
            SharedOffice.setting("trials.target"),
            Site.TAPIN)) {
      office.start();
      int written = write(table, Register.cards(office));
      long before = Register.count(office, "select count(*) from population.resident");
      Terminal admin = Terminal.of(office.address(), Account.ADMIN);
      String page = admin.send("/admin/impor/kirim", table).mustBeDone("the file").text("location");
      await(admin, page, "CLEAN", 0);
      assertThat(Register.count(office, "select count(*) from population.resident"))
          .as("nothing is in untold")
          .isEqualTo(before);
      admin.post(page + "/mulai", Map.of()).mustBeDone("the import");
      killAt(office, admin, page, 15);
      killAt(office, admin, page, 55);
      await(admin, page, "DONE", 100);

      assertThat(Register.count(office, "select count(*) from population.resident"))
          .isEqualTo(before + written);
      assertThat(
              Register.count(
                  office,
                  """
                  select count(*) from (select nik from population.said s
                    join population.life_event e on e.id = s.event and e.kind = 'Import'
                    group by nik having count(*) = 1) as once
                  """))
          .as("each with one line of history")
          .isEqualTo(written);
      assertThat(
              Register.count(
                  office,
                  """
                  select count(*) from population.resident r where not exists
                    (select from population.name_key k where k.ref = r.ref)
                  """))
          .as("each can be found by name")
          .isZero();
      assertThat(office.data().resolve("import")).as("the file is gone").isEmptyDirectory();
    }
  }

  private static void killAt(OfficeProcess office, Terminal admin, String page, int percent) {
    await(admin, page, "RUNNING", percent);
    long in = Register.count(office, "select count(*) from population.resident");
    office.kill();
    long up = office.start().toMillis();
    admin.signIn();
    System.out.println(
        "Killed at "
            + percent
            + " percent or more, "
            + in
            + " residents; up again after "
            + up
            + " ms");
    assertThat(Register.count(office, "select count(*) from population.resident"))
        .as("what was in stays in")
        .isGreaterThanOrEqualTo(in);
  }

  private static void await(Terminal admin, String page, String state, int percent) {
    Patience.until(
        LIMIT,
        state + " at " + percent + " percent",
        () -> {
          Answer now = admin.state(page + "/kemajuan").mustBeDone(page);
          assertThat(now.text("state")).isNotIn("FAULTY", "UNREADABLE", "STOPPED");
          if (state.equals("RUNNING")) {
            assertThat(now.text("state")).as("over before it was killed").isNotEqualTo("DONE");
          }
          return now.text("state").equals(state) && now.body().path("percent").asInt() >= percent;
        });
  }

  /** Leaves out families whose invented number the demonstration has invented already. */
  private static int write(Path table, Set<String> taken) throws IOException {
    AtomicInteger written = new AtomicInteger();
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      out.write(
          "NIK;NOMOR_KK;HUBUNGAN;NAMA_LENGKAP;JENIS_KELAMIN;TEMPAT_LAHIR;TANGGAL_LAHIR;AGAMA;"
              + "STATUS_PERKAWINAN;PENDIDIKAN;PEKERJAAN;GOLONGAN_DARAH;KEWARGANEGARAAN;JALAN;RT;"
              + "RW;WILAYAH;PASANGAN\n");
      SyntheticPopulation.invent(
          7_305,
          PEOPLE,
          VILLAGES,
          LocalDate.of(2026, 11, 1),
          family -> {
            if (!taken.contains(family.getFirst().kk())) {
              family.forEach(person -> line(out, person));
              written.addAndGet(family.size());
            }
          });
    }
    return written.get();
  }

  private static void line(BufferedWriter out, SyntheticResident p) {
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
                  p.spouse().orElse(""))
              + "\n");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
