package id.adminduk.office.population.life;

import id.adminduk.office.kernel.MalformedNik;
import id.adminduk.office.kernel.MalformedNomorKk;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.codes.CodeLists;
import java.util.Arrays;

/** Says whether a text can be the value of an element. */
final class Values {

  private static final int LONGEST = 200;

  private Values() {}

  static boolean fit(Element element, String value) {
    if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(c -> c < ' ')) {
      return false;
    }
    return switch (element.kind()) {
      case NAME, TEXT -> true;
      case DATE -> Entries.isDay(value);
      case UNIT -> value.matches("\\d{3}");
      case REGION -> value.matches("\\d{10}");
      case NIK -> isNik(value);
      case KK -> isKk(value);
      case CODE -> code(element, value);
    };
  }

  private static boolean code(Element element, String value) {
    return switch (element) {
      case JENIS_KELAMIN -> among(JenisKelamin.values(), value);
      case KEWARGANEGARAAN -> among(Kewarganegaraan.values(), value);
      case GOLONGAN_DARAH -> among(GolonganDarah.values(), value);
      case AGAMA -> among(Agama.values(), value);
      case STATUS_PERKAWINAN -> among(StatusPerkawinan.values(), value);
      case HUBUNGAN -> among(Hubungan.values(), value);
      case STATUS_PENDUDUK -> among(StatusPenduduk.values(), value);
      case PENDIDIKAN -> CodeLists.knows(CodeList.PENDIDIKAN, value);
      case PEKERJAAN -> CodeLists.knows(CodeList.PEKERJAAN, value);
      case SPONSOR_TIPE -> CodeLists.knows(CodeList.TIPE_SPONSOR, value);
      case PENYANDANG_CACAT -> CodeLists.knows(CodeList.PENYANDANG_CACAT, value);
      case IZIN_TINGGAL -> value.equals("ITAS") || value.equals("ITAP");
      default -> false;
    };
  }

  private static boolean among(Enum<?>[] constants, String value) {
    return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(value));
  }

  private static boolean isNik(String value) {
    try {
      return new Nik(value).value().equals(value);
    } catch (MalformedNik not) {
      return false;
    }
  }

  private static boolean isKk(String value) {
    try {
      return new NomorKk(value).value().equals(value);
    } catch (MalformedNomorKk not) {
      return false;
    }
  }
}
