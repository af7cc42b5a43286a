package id.adminduk.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-2.01: lahir mati, pengesahan, pembetulan akta, saksi, batas pelaporan")
class CivilFormsModuleTests extends RegistryFixture {

  private static final String WRITTEN = "/penduduk/catatan/";

  @Test
  @DisplayName("lahir mati: tidak ada NIK baru, surat keterangan lahir mati terutang")
  void a_stillbirth_gives_no_number() throws Exception {
    Family family = family();
    Officer operator = operator();
    Answer preview =
        look(
            "lahir-mati",
            operator,
            proven(
                Map.of(
                    "ibu", family.wife().value(),
                    "ayah", family.husband().value(),
                    "jenisKelamin", "PEREMPUAN",
                    "tempatDilahirkan", "1",
                    "tempatLahir", "RSUD",
                    "tanggal", "20-11-2026",
                    "lamaKandungan", "31")));
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.text())
        .contains("Terbitkan surat keterangan lahir mati", "Dilaporkan dalam batas 30 hari");
    assertThat(save("lahir-mati", operator, preview).location()).startsWith(WRITTEN);
    assertThat(reading.childrenOf(family.wife())).hasSize(1);
  }

  @Test
  @DisplayName("pengesahan anak: ibu dan ayah terisi dari anaknya")
  void a_legitimation_fills_in_the_parents() throws Exception {
    Nik father = person("AYAH", LocalDate.of(1988, 1, 1), false);
    Nik mother = person("IBU", LocalDate.of(1990, 1, 1), true);
    Nik child = born(mother, LocalDate.of(2020, 1, 1));
    done(
        new LifeEvent.Marriage(
            father,
            mother,
            LocalDate.of(2026, 11, 7),
            true,
            false,
            LifeEvent.Home.NEW_CARD,
            Set.of(child)));
    Officer operator = operator();
    Answer form = open("/penduduk/peristiwa/pengesahan-anak?dari=" + ref(child), operator);
    assertThat(form.text()).contains(of(father).nama(), of(mother).nama());
    Answer preview =
        look(
            "pengesahan-anak",
            operator,
            proven(Map.of("anak", child.value(), "tanggal", "09-11-2026")));
    assertThat(preview.text()).contains("Terbitkan akta pengesahan anak");
    assertThat(save("pengesahan-anak", operator, preview).location()).startsWith(WRITTEN);
    assertThat(of(child).father()).contains(father);
    Family wed = family();
    assertThat(
            look(
                    "pengesahan-anak",
                    operator,
                    proven(Map.of("anak", wed.child().value(), "tanggal", "09-11-2026")))
                .text())
        .contains("lahir sesudah orang tuanya kawin");
  }

  @Test
  @DisplayName("perkawinan orang tua: anak keduanya diusulkan ikut, anak salah satu tidak")
  void children_of_both_are_proposed_to_come_along() throws Exception {
    Nik father = person("AYAH", LocalDate.of(1988, 1, 1), false);
    Nik mother = person("IBU", LocalDate.of(1990, 1, 1), true);
    Nik theirs = born(mother, LocalDate.of(2020, 1, 1));
    Nik hers = born(mother, LocalDate.of(2012, 1, 1));
    done(new LifeEvent.Acknowledgement(theirs, father, LocalDate.of(2026, 11, 3)));
    Map<String, String> couple = Map.of("suami", father.value(), "istri", mother.value());
    Answer form =
        send("/penduduk/peristiwa/perkawinan", operator(), with(couple, "langkah", "lanjut"));
    assertThat(ticked(form, theirs)).isTrue();
    assertThat(ticked(form, hers)).isFalse();
  }

  private static boolean ticked(Answer form, Nik nik) {
    Matcher box =
        Pattern.compile("<input[^>]*value=\"" + nik.value() + "\"[^>]*>").matcher(form.text());
    assertThat(box.find()).as(form.text()).isTrue();
    return box.group().contains("checked");
  }

  @Test
  @DisplayName("pembetulan akta: yang sama tidak ikut, yang berbeda tampak semula dan menjadi")
  void an_akta_is_corrected() throws Exception {
    Family family = family();
    Officer operator = operator();
    String nama = of(family.child()).nama();
    Map<String, String> form =
        proven(
            Map.of(
                "orang",
                family.child().value(),
                "e-nama-lengkap",
                nama,
                "e-jenis-kelamin",
                "PEREMPUAN",
                "e-tempat-lahir",
                "BINUANG",
                "e-tanggal-lahir",
                "04-03-2015",
                "e-nama-ibu",
                of(family.wife()).nama(),
                "e-nama-ayah",
                of(family.husband()).nama(),
                "tanggal",
                "23-11-2026"));
    Answer preview = look("pembetulan-akta", operator, form);
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.text()).contains("BINUANG", "RANTAU", "Buat catatan pinggir");
    assertThat(save("pembetulan-akta", operator, preview).location()).startsWith(WRITTEN);
    assertThat(of(family.child()).get(Element.TEMPAT_LAHIR)).contains("BINUANG");
    assertThat(look("pembetulan-akta", operator, form).text())
        .contains("Ubah paling sedikit satu isian");
  }

  @Test
  @DisplayName("saksi: bukan pelapor, bukan yang dicatat, bukan dua kali orang yang sama")
  void a_witness_is_a_third_person() throws Exception {
    Family family = family();
    Nik neighbour = person("TETANGGA", LocalDate.of(1970, 1, 1), false);
    Nik other = person("TETANGGA", LocalDate.of(1971, 1, 1), true);
    Officer operator = operator();
    Map<String, String> death =
        proven(Map.of("almarhum", family.husband().value(), "tanggal", "10-11-2026", "sebab", "1"));
    Answer subject = look("kematian", operator, with(death, "nikSaksi1", family.husband().value()));
    assertThat(subject.status()).isEqualTo(422);
    assertThat(subject.text())
        .contains(of(family.husband()).nama() + " dicatat dalam akta ini", "Sebut orang lain");
    Map<String, String> reported = with(death, "nikPelapor", neighbour.value());
    assertThat(look("kematian", operator, with(reported, "nikSaksi2", neighbour.value())).text())
        .contains("adalah pelapor dan tidak dapat menjadi saksi");
    Map<String, String> named = new HashMap<>(death);
    named.put("pelapor", "Siti  Aminah");
    named.put("saksi1", "SITI AMINAH");
    assertThat(look("kematian", operator, named).text())
        .contains("SITI AMINAH adalah pelapor", "value=\"SITI AMINAH\"");
    Map<String, String> twice = with(reported, "nikSaksi1", other.value());
    assertThat(look("kematian", operator, with(twice, "nikSaksi2", other.value())).text())
        .contains("Saksi I dan saksi II orang yang sama");
    assertThat(look("kematian", operator, twice).status()).isEqualTo(200);
    assertThat(
            look(
                    "kelahiran",
                    operator,
                    with(birth(family, "20-11-2026"), "nikSaksi1", family.wife().value()))
                .text())
        .as("a parent does not witness the birth")
        .contains("dicatat dalam akta ini");
  }

  @Test
  @DisplayName("batas pelaporan: kelahiran lewat 60 hari terlambat, dengan keputusan, tanpa biaya")
  void a_late_report_is_told_before_it_is_written() throws Exception {
    Family family = family();
    Officer operator = operator();
    assertThat(look("kelahiran", operator, birth(family, "24-09-2026")).text())
        .contains("Dilaporkan dalam batas 60 hari (UU 23/2006 Ps 27)");
    assertThat(look("kelahiran", operator, birth(family, "23-09-2026")).text())
        .contains("Terlambat 1 hari", "keputusan Kepala Dinas", "Tidak ada biaya");
    assertThat(
            look(
                    "kematian",
                    operator,
                    proven(
                        Map.of(
                            "almarhum",
                            family.husband().value(),
                            "tanggal",
                            "13-10-2026",
                            "sebab",
                            "1")))
                .text())
        .contains("Terlambat 11 hari: batas pelaporan 30 hari");
  }

  private Map<String, String> birth(Family family, String day) {
    Map<String, String> form =
        proven(
            Map.of(
                "ibu",
                family.wife().value(),
                "ayah",
                family.husband().value(),
                "nama",
                "BAYI " + word(),
                "jenisKelamin",
                "LAKI_LAKI",
                "tempatDilahirkan",
                "1",
                "tempatLahir",
                "RANTAU",
                "tanggal",
                day,
                "jenisKelahiran",
                "1 TUNGGAL"));
    form.put("keluarga", of(family.husband()).kk().value());
    return form;
  }

  private Nik born(Nik mother, LocalDate day) {
    return done(
        new LifeEvent.Birth(
            "ANAK " + word(),
            false,
            JenisKelamin.PEREMPUAN,
            "RANTAU",
            day,
            Optional.of(mother),
            Optional.empty(),
            of(mother).kk()));
  }
}
