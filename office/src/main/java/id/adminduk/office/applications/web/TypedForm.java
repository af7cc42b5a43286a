package id.adminduk.office.applications.web;

import id.adminduk.office.applications.FormF102;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.Malformed;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import id.adminduk.office.web.FormErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Form F-1.02 as typed, before anything about it is believed. */
record TypedForm(
    @Nullable String nik,
    @Nullable String nomorKk,
    @Nullable String nama,
    @Nullable List<String> lampiran,
    @Nullable String telepon,
    @Nullable String datangSendiri) {

  private static final int LONGEST_NAME = 100;

  static TypedForm blank() {
    return new TypedForm(null, null, null, null, null, null);
  }

  /**
   * Finds the resident whom both numbers name; the NIK alone shows nobody's data at a terminal, and
   * one answer for an unknown NIK and a wrong family card says not even that it exists (S16).
   *
   * @return empty when an error was added
   */
  Optional<Resident> identified(Residents residents, FormErrors errors) {
    Optional<Nik> typedNik = nik(errors);
    Optional<NomorKk> typedKk = read("nomorKk", nomorKk, NomorKk::parse, errors);
    if (typedNik.isEmpty() || typedKk.isEmpty()) {
      return Optional.empty();
    }
    Optional<Resident> resident =
        residents.find(typedNik.get()).filter(found -> found.nomorKk().equals(typedKk.get()));
    if (resident.isEmpty()) {
      errors.add("nik", "applications.form.unknown-pair");
    }
    return resident;
  }

  Optional<Nik> nik(FormErrors errors) {
    return read("nik", nik, Nik::parse, errors);
  }

  /** Judges what does not need the register. */
  void judgeRest(FormErrors errors) {
    if (!"true".equals(datangSendiri)) {
      errors.add("datangSendiri", "applications.form.in-person");
    }
    String phone = Objects.requireNonNullElse(telepon, "").replaceAll("[\\s\\-.]", "");
    if (!phone.isEmpty() && !phone.matches("(\\+62|0)[0-9]{8,12}")) {
      errors.add("telepon", "applications.form.phone");
    }
  }

  FormF102 form(Applicant applicant, ServiceCode service) {
    return new FormF102(
        applicant.nama(),
        applicant.nik(),
        applicant.nomorKk(),
        FormF102.jenisPermohonan(service),
        Objects.requireNonNullElse(lampiran, List.of()),
        true,
        Objects.requireNonNullElse(telepon, "").strip());
  }

  /**
   * Reads who comes from elsewhere, whom no register here can confirm (S12 at the destination): the
   * letter is looked at by the officer of the next row.
   *
   * @return empty when an error was added
   */
  Optional<Applicant> newcomer(FormErrors errors) {
    Optional<Nik> typedNik = nik(errors);
    Optional<NomorKk> typedKk = read("nomorKk", nomorKk, NomorKk::parse, errors);
    String name = Objects.requireNonNullElse(nama, "").strip().toUpperCase(Locale.ROOT);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.add("nama", "applications.form.newcomer-name");
    }
    return errors.isEmpty()
        ? Optional.of(
            new Applicant(name, typedNik.orElseThrow(), typedKk.orElseThrow(), Optional.empty()))
        : Optional.empty();
  }

  /** Ticks what was sent as pictures too. */
  TypedForm with(List<String> sent) {
    Set<String> ticked = new LinkedHashSet<>(Objects.requireNonNullElse(lampiran, List.of()));
    ticked.addAll(sent);
    return new TypedForm(nik, nomorKk, nama, List.copyOf(ticked), telepon, datangSendiri);
  }

  private static <T> Optional<T> read(
      String field, @Nullable String typed, Function<String, T> reader, FormErrors errors) {
    if (typed == null || typed.isBlank()) {
      errors.add(field, "applications.form.empty." + field);
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(typed));
    } catch (Malformed malformed) {
      errors.add(field, malformed.messageKey());
      return Optional.empty();
    }
  }
}
