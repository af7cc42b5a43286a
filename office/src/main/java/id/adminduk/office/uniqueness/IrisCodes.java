package id.adminduk.office.uniqueness;

import id.adminduk.matcher.iris.EyePair;
import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.matcher.iris.IrisExtraction;
import id.adminduk.matcher.iris.IrisExtractor;
import id.adminduk.office.vault.CollectiveReading;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads iris codes out of the vault, and makes those that are missing from the pictures beside
 * them: recordings from before there were codes, and eyes that another program brought.
 */
@Component
class IrisCodes {

  private static final Logger log = LoggerFactory.getLogger(IrisCodes.class);

  /** Rests in place of a code where the picture yields none, so that it is not tried each day. */
  private static final byte[] NO_CODE = {0};

  private final CollectiveReading readings;
  private final Vault vault;
  private final IrisExtractor extractor = new IrisExtractor();

  IrisCodes(CollectiveReading readings, Vault vault) {
    this.readings = readings;
    this.vault = vault;
  }

  /** Gives the eyes of those who have any; inside a unit of work. */
  Map<UUID, EyePair> of(List<UUID> subjects, Purpose purpose) {
    Map<Vault.Item, byte[]> codes = new HashMap<>();
    readings.readAll(Vault.Kind.IRIS_CODE, subjects, purpose, codes::put);
    make(lacking(subjects, codes.keySet()), codes);
    Map<UUID, EyePair> eyes = new HashMap<>();
    for (UUID subject : subjects) {
      Optional<IrisCode> left = code(codes, subject, Bodies.LEFT_EYE);
      Optional<IrisCode> right = code(codes, subject, Bodies.RIGHT_EYE);
      if (left.isPresent() || right.isPresent()) {
        eyes.put(subject, new EyePair(left, right));
      }
    }
    return eyes;
  }

  private static Optional<IrisCode> code(Map<Vault.Item, byte[]> codes, UUID subject, String eye) {
    return Optional.ofNullable(codes.get(Bodies.irisCode(subject, eye))).flatMap(Bodies::code);
  }

  private static List<UUID> lacking(Collection<UUID> subjects, Set<Vault.Item> known) {
    return subjects.stream()
        .filter(subject ->
            !known.contains(Bodies.irisCode(subject, Bodies.LEFT_EYE))
                || !known.contains(Bodies.irisCode(subject, Bodies.RIGHT_EYE)))
        .toList();
  }

  private void make(List<UUID> lacking, Map<Vault.Item, byte[]> codes) {
    if (lacking.isEmpty()) {
      return;
    }
    Map<Vault.Item, byte[]> made = new HashMap<>();
    Set<Vault.Item> known = new HashSet<>(codes.keySet());
    readings.readAll(
        Vault.Kind.IRIS_IMAGE,
        lacking,
        Purpose.ofSystem("iris-code"),
        (item, picture) -> {
          Vault.Item place = Bodies.irisCode(item.subject(), item.name());
          if (!known.contains(place)) {
            made.put(place, extract(picture));
          }
        });
    made.forEach(vault::put);
    codes.putAll(made);
    if (!made.isEmpty()) {
      log.info("Made {} iris codes from pictures that had none", made.size());
    }
  }

  private byte[] extract(byte[] picture) {
    return extractor.extract(picture) instanceof IrisExtraction.Extracted eye
        ? eye.code().toBytes()
        : NO_CODE;
  }
}
