package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CaseForms;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.web.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which events a file of S12-S22 is about, so that its form opens from the file. */
@Component
class RegisterForms implements CaseForms {

  private static final Map<String, List<String>> EVENTS =
      Map.of(
          "AKLHR", List.of("kelahiran", "lahir-mati"),
          "LAPLHR", List.of("perubahan-elemen", "kelahiran"),
          "AKMATI", List.of("kematian"),
          "AKKAW", List.of("perkawinan"),
          "AKCER", List.of("perceraian"),
          "AKAKU", List.of("pengakuan-anak", "pengesahan-anak"),
          "PDKEL", List.of("pindah-keluar", "pindah-dalam"),
          "BIWA", List.of("pindah-keluar"),
          "PDDAT", List.of("datang-surat", "datang-luar"),
          "KKUB", List.of("perubahan-elemen", "pisah-kk", "numpang-kk", "ganti-kepala"));

  private final Texts texts;

  RegisterForms(Texts texts) {
    this.texts = texts;
  }

  static boolean asks(CaseView file) {
    return EVENTS.containsKey(file.sop().service().value());
  }

  @Override
  public List<Link> formsFor(CaseView file, Officer officer) {
    if (!RegistryDoor.mayWrite(officer) || file.openStep().isEmpty()) {
      return List.of();
    }
    return EVENTS.getOrDefault(file.sop().service().value(), List.of()).stream()
        .map(word ->
            new Link(
                "/penduduk/peristiwa/" + word + "?berkas=" + file.number().value(),
                texts.of("registry.event." + word)))
        .toList();
  }
}
