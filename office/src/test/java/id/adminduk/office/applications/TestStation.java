package id.adminduk.office.applications;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.capture.CaptureStation;
import id.adminduk.office.cards.PickupReader;
import id.adminduk.office.kernel.Nik;
import id.adminduk.synthetic.Backdrop;
import id.adminduk.synthetic.SyntheticPerson;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Before desk and counter sits whoever the file is about; each NIK has a body of its own. */
@TestConfiguration(proxyBeanMethods = false)
class TestStation {

  private static final Map<Nik, SyntheticPerson> BODIES = new ConcurrentHashMap<>();
  private static final int PICKUP = 500;

  private static SyntheticPerson body(Nik nik) {
    return BODIES.computeIfAbsent(nik, known -> SyntheticPerson.of(Long.parseLong(known.value())));
  }

  @Bean
  CaptureStation station() {
    return new Station();
  }

  @Bean
  PickupReader pickupReader() {
    return new Reader();
  }

  private static final class Station implements CaptureStation {
    @Override
    public String displayName() {
      return "SIMULATOR uji";
    }

    @Override
    public Optional<byte[]> finger(Nik nik, FingerPosition position, int attempt) {
      return Optional.of(body(nik).fingerprintPng(position, attempt));
    }

    @Override
    public Optional<byte[]> iris(Nik nik, EyePosition position, int attempt) {
      return Optional.of(body(nik).irisPng(position, attempt));
    }

    /** People of these tests are born in even years: blue cloth (domain.md 4.1). */
    @Override
    public Optional<byte[]> photo(Nik nik, int attempt) {
      return Optional.of(body(nik).portraitJpeg(Backdrop.BLUE));
    }

    @Override
    public Optional<byte[]> signature(Nik nik, int attempt) {
      return Optional.of(body(nik).signaturePng());
    }
  }

  private static final class Reader implements PickupReader {
    @Override
    public String displayName() {
      return "SIMULATOR uji";
    }

    @Override
    public Optional<byte[]> finger(Nik nik, FingerPosition position, int attempt) {
      return Optional.of(body(nik).fingerprintPng(position, PICKUP + attempt));
    }
  }
}
