package id.adminduk.office.exchange;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import java.util.List;

/** One invented family as a file should bring it; its numbers belong to nobody. */
final class ExampleFile {

  private static final String HEADER =
      "NIK;NOMOR_KK;HUBUNGAN;NAMA_LENGKAP;JENIS_KELAMIN;TEMPAT_LAHIR;TANGGAL_LAHIR;AGAMA;"
          + "STATUS_PERKAWINAN;PENDIDIKAN;PEKERJAAN;GOLONGAN_DARAH;KEWARGANEGARAAN;JALAN;RT;RW;"
          + "WILAYAH;NIK_IBU;NAMA_IBU;NIK_AYAH;NAMA_AYAH;PASANGAN\r\n";

  private ExampleFile() {}

  static String of(OfficeCode office) {
    String village =
        Regions.below(office.value()).stream()
            .flatMap(district -> Regions.below(district.code()).stream())
            .map(Region::code)
            .findFirst()
            .orElse(office.value() + "011001");
    String district = village.substring(0, 6);
    String kk = district + "0101209999";
    String husband = district + "1708809999";
    String wife = district + "4203829999";
    String home = ";JALAN CONTOH NOMOR 1;001;002;" + village + ";";
    return HEADER
        + String.join(
            "",
            List.of(
                husband + ";" + kk + ";KEPALA KELUARGA;BUDI REKAAN;LAKI-LAKI;CONTOH;17-08-1980;",
                "ISLAM;KAWIN TERCATAT;SLTA/SEDERAJAT;PETANI/PEKEBUN;O;WNI" + home,
                ";SITI CONTOH;;ALI CONTOH;" + wife + "\r\n",
                wife + ";" + kk + ";ISTRI;SITI REKAAN;PEREMPUAN;CONTOH;02-03-1982;",
                "ISLAM;KAWIN TERCATAT;SLTA/SEDERAJAT;MENGURUS RUMAH TANGGA;A;WNI" + home,
                ";AMINAH CONTOH;;UMAR CONTOH;" + husband + "\r\n"));
  }
}
