package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person of the register: a number for life and elements that change.
 *
 * <p>Immutable; what is read often is parsed once and remembered.
 */
public final class Person {

  private static final int WAJIB_KTP = 17;

  private final Nik nik;
  private final EnumMap<Element, String> elements;
  private @Nullable NomorKk kk;
  private @Nullable LocalDate born;
  private @Nullable Hubungan hubungan;
  private @Nullable StatusPenduduk status;

  /**
   * @param elements only what is known; enumerated elements carry the constant's name, dates ISO
   *     form
   */
  public Person(Nik nik, Map<Element, String> elements) {
    this.nik = nik;
    this.elements = new EnumMap<>(Element.class);
    this.elements.putAll(elements);
  }

  public Nik nik() {
    return nik;
  }

  /** Gives all that is known. */
  public Map<Element, String> elements() {
    return Collections.unmodifiableMap(elements);
  }

  /** Gives an element, if it is known. */
  public Optional<String> get(Element element) {
    return Optional.ofNullable(elements.get(element));
  }

  /**
   * Gives an element everybody has.
   *
   * @throws NoSuchElementException when the register lacks it
   */
  public String must(Element element) {
    return get(element)
        .orElseThrow(() -> new NoSuchElementException(element + " of " + nik + " is not there"));
  }

  /** Gives this person with one element changed; an empty value takes it away. */
  public Person with(Element element, Optional<String> value) {
    Person changed = new Person(nik, elements);
    value.ifPresentOrElse(
        v -> changed.elements.put(element, v), () -> changed.elements.remove(element));
    return changed;
  }

  public String nama() {
    return must(Element.NAMA_LENGKAP);
  }

  public NomorKk kk() {
    NomorKk known = kk;
    if (known == null) {
      known = new NomorKk(must(Element.NOMOR_KK));
      kk = known;
    }
    return known;
  }

  public Hubungan hubungan() {
    Hubungan known = hubungan;
    if (known == null) {
      known = Hubungan.valueOf(must(Element.HUBUNGAN));
      hubungan = known;
    }
    return known;
  }

  public boolean isHead() {
    return hubungan() == Hubungan.KEPALA_KELUARGA;
  }

  public StatusPenduduk status() {
    StatusPenduduk known = status;
    if (known == null) {
      known = StatusPenduduk.valueOf(must(Element.STATUS_PENDUDUK));
      status = known;
    }
    return known;
  }

  /** Says whether this person is counted and can be served. */
  public boolean isActive() {
    return status() == StatusPenduduk.AKTIF;
  }

  public LocalDate born() {
    LocalDate known = born;
    if (known == null) {
      known = LocalDate.parse(must(Element.TANGGAL_LAHIR));
      born = known;
    }
    return known;
  }

  public boolean isFemale() {
    return must(Element.JENIS_KELAMIN).equals(JenisKelamin.PEREMPUAN.name());
  }

  public StatusPerkawinan marital() {
    return StatusPerkawinan.valueOf(must(Element.STATUS_PERKAWINAN));
  }

  public boolean isMarried() {
    return marital() == StatusPerkawinan.KAWIN_TERCATAT
        || marital() == StatusPerkawinan.KAWIN_BELUM_TERCATAT;
  }

  public Optional<Nik> spouse() {
    return get(Element.PASANGAN).map(Nik::new);
  }

  public Optional<Nik> mother() {
    return get(Element.NIK_IBU).map(Nik::new);
  }

  public Optional<Nik> father() {
    return get(Element.NIK_AYAH).map(Nik::new);
  }

  public boolean isChildOf(Nik parent) {
    return parent.value().equals(elements.get(Element.NIK_IBU))
        || parent.value().equals(elements.get(Element.NIK_AYAH));
  }

  /** Counts completed years; turns on the birthday itself. */
  public int ageOn(LocalDate day) {
    return Period.between(born(), day).getYears();
  }

  /** Says whether this person may be head: 17, or ever married (domain.md 2.2). */
  public boolean isAdultOn(LocalDate day) {
    return ageOn(day) >= WAJIB_KTP || marital() != StatusPerkawinan.BELUM_KAWIN;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Person person
        && person.nik.equals(nik)
        && person.elements.equals(elements);
  }

  @Override
  public int hashCode() {
    return nik.hashCode();
  }

  /** Only the masked number: a log line tells nothing about a person. */
  @Override
  public String toString() {
    return nik.masked();
  }
}
