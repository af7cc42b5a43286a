package id.adminduk.office.demo;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Resident;
import id.adminduk.synthetic.Backdrop;
import id.adminduk.synthetic.Looks;
import id.adminduk.synthetic.SyntheticPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a device sees of an invented resident.
 *
 * <p>Impressions are numbered so that no picture comes twice: 0 was taken for the gallery long ago,
 * from 1 on at the capture desk and in the sample files, from {@link #PICKUP} on at the pickup
 * counter.
 */
@Component
@DemoOnly
class DemoBodies {

  static final int GALLERY = 0;
  static final int PICKUP = 500;

  /** Ridge patterns of one person take some 0.6 MB; a desk works on one person at a time. */
  private static final int KEPT = 6;

  private final Map<Long, SyntheticPerson> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SyntheticPerson> eldest) {
          return size() > KEPT;
        }
      };

  private final Clock clock;

  DemoBodies(Clock clock) {
    this.clock = clock;
  }

  /** Takes a finger as PNG at 500 dpi; empty when it is not there. */
  Optional<byte[]> finger(DemoPerson person, FingerPosition position, int impression) {
    return person.has(position)
        ? Optional.of(body(person.bodySeed()).fingerprintPng(position, impression))
        : Optional.empty();
  }

  /** Takes a finger of somebody who is not in the register. */
  byte[] strangersFinger(DemoPerson insteadOf, FingerPosition position, int impression) {
    return body(-insteadOf.bodySeed()).fingerprintPng(position, impression);
  }

  byte[] iris(DemoPerson person, EyePosition position, int impression) {
    return body(person.bodySeed()).irisPng(position, impression);
  }

  /** Draws the portrait in front of the cloth that the birth year of the biodata asks for. */
  byte[] portrait(DemoPerson person) {
    Resident resident = person.resident();
    boolean female = resident.jenisKelamin() == JenisKelamin.PEREMPUAN;
    int age = resident.ageOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Backdrop cloth = resident.tanggalLahir().getYear() % 2 == 0 ? Backdrop.BLUE : Backdrop.RED;
    return body(person.bodySeed()).withLooks(new Looks(female, age)).portraitJpeg(cloth);
  }

  byte[] signature(DemoPerson person) {
    return body(person.bodySeed()).signaturePng();
  }

  private SyntheticPerson body(long seed) {
    synchronized (kept) {
      return kept.computeIfAbsent(seed, SyntheticPerson::of);
    }
  }
}
