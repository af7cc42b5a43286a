package id.adminduk.office.uniqueness.bench;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.FingerComparison;
import id.adminduk.matcher.FingerScore;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.MalformedTemplate;
import id.adminduk.matcher.PairedMinutiae;
import id.adminduk.matcher.ReferenceFinger;
import id.adminduk.office.access.Officer;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what an adjudicator looks at out of the vault; every look is audited with officer, number
 * and reason. Only for what lies on the officer's table.
 */
@Component
class Exhibits {

  private static final String WHY = "adjudication";

  private final Vault vault;
  private final UnitOfWork unitOfWork;
  private final IrisDrawing irises = new IrisDrawing();

  Exhibits(Vault vault, UnitOfWork unitOfWork) {
    this.vault = vault;
    this.unitOfWork = unitOfWork;
  }

  /** A finger in question beside one on file. */
  record Two(FingerTemplate probe, FingerTemplate reference, FingerPosition onFile) {}

  /** What the parts of a finger's score are, and how many minutiae pair. */
  public record Parts(FingerScore score, int pairs, boolean otherHand) {}

  /** Explains the score of one finger; empty when one of the two does not have it. */
  Optional<Parts> parts(
      Adjudication adjudication, UUID other, FingerPosition finger, Officer officer) {
    return two(adjudication, other, finger, officer)
        .map(two ->
            new Parts(
                score(two),
                PairedMinutiae.of(two.probe(), two.reference()).pairs().size(),
                two.onFile() != finger));
  }

  /** Draws one finger of both; empty when one of the two does not have it. */
  Optional<String> fingers(
      Adjudication adjudication,
      UUID other,
      FingerPosition finger,
      boolean onEachOther,
      Officer officer) {
    return two(adjudication, other, finger, officer)
        .map(two -> {
          FingerDrawing drawing =
              new FingerDrawing(
                  PairedMinutiae.of(two.probe(), two.reference()),
                  image(adjudication, adjudication.subject(), finger, officer),
                  image(adjudication, other, two.onFile(), officer));
          return onEachOther ? drawing.onEachOther() : drawing.sideBySide();
        });
  }

  /** Draws one eye of both; what is missing is left white. */
  String eyes(
      Adjudication adjudication, UUID other, EyePosition eye, boolean exchanged, Officer officer) {
    EyePosition onFile =
        exchanged == (eye == EyePosition.RIGHT) ? EyePosition.LEFT : EyePosition.RIGHT;
    return irises.of(
        see(adjudication, iris(adjudication.subject(), eye), officer),
        see(adjudication, iris(other, onFile), officer));
  }

  /** Gives a photo, which may be looked at and decides nothing. */
  Optional<byte[]> photo(Adjudication adjudication, UUID whose, Officer officer) {
    return see(adjudication, new Vault.Item(whose, Vault.Kind.PHOTO, "PHOTO"), officer);
  }

  private static Vault.Item iris(UUID subject, EyePosition eye) {
    return new Vault.Item(subject, Vault.Kind.IRIS_IMAGE, eye.name() + "_EYE");
  }

  private Optional<byte[]> image(
      Adjudication adjudication, UUID subject, FingerPosition finger, Officer officer) {
    return see(
        adjudication, new Vault.Item(subject, Vault.Kind.FINGER_IMAGE, finger.name()), officer);
  }

  private Optional<FingerTemplate> template(
      Adjudication adjudication, UUID subject, FingerPosition finger, Officer officer) {
    return see(
            adjudication,
            new Vault.Item(subject, Vault.Kind.FINGER_TEMPLATE, finger.name()),
            officer)
        .map(bytes -> new FingerTemplate(bytes, 0, 0));
  }

  /** The same finger, or that of the other hand where it fits better: hands get exchanged. */
  private Optional<Two> two(
      Adjudication adjudication, UUID other, FingerPosition finger, Officer officer) {
    try {
      Optional<FingerTemplate> probe =
          template(adjudication, adjudication.subject(), finger, officer);
      if (probe.isEmpty()) {
        return Optional.empty();
      }
      FingerPosition mirrored = FingerPosition.ofCode((finger.code() + 4) % 10 + 1);
      Optional<Two> same =
          template(adjudication, other, finger, officer)
              .map(found -> new Two(probe.get(), found, finger));
      Optional<Two> exchanged =
          template(adjudication, other, mirrored, officer)
              .map(found -> new Two(probe.get(), found, mirrored));
      if (same.isEmpty() || exchanged.isEmpty()) {
        return same.or(() -> exchanged);
      }
      return score(exchanged.get()).fused() > score(same.get()).fused() ? exchanged : same;
    } catch (MalformedTemplate unreadable) {
      return Optional.empty();
    }
  }

  private static FingerScore score(Two two) {
    return FingerComparison.of(ReferenceFinger.of(two.probe()))
        .with(ReferenceFinger.of(two.reference()));
  }

  private Optional<byte[]> see(Adjudication adjudication, Vault.Item item, Officer officer) {
    return unitOfWork.call(
        () -> vault.get(item, Purpose.of(WHY, officer.id(), adjudication.number())));
  }
}
