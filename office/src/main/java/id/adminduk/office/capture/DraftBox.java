package id.adminduk.office.capture;

import id.adminduk.matcher.FingerTemplate;
import id.adminduk.office.capture.Recording.Head;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.vault.CollectiveReading;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import id.adminduk.office.vault.Vault.Item;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The corner of the vault where a recording rests until it is sealed.
 *
 * <p>Drafts have a key of their own: sealing moves the samples to the subject and destroys the
 * draft's key, and so does a new recording with drafts nobody sealed.
 */
@Component
class DraftBox {

  private static final String STATEMENT_TEXT = "STATEMENT_TEXT";

  private final Vault vault;
  private final CollectiveReading readings;

  DraftBox(Vault vault, CollectiveReading readings) {
    this.vault = vault;
    this.readings = readings;
  }

  void put(Head head, PreparedSample sample) {
    vault.put(image(head.draft(), sample.slot()), sample.image());
    if (sample.slot().isFinger()) {
      sample
          .template()
          .ifPresent(found -> vault.put(template(head.draft(), sample.slot()), found.bytes()));
    }
    if (sample.slot().isEye()) {
      vault.remove(iris(head.draft(), sample.slot()));
      sample.iris().ifPresent(code -> vault.put(iris(head.draft(), sample.slot()), code.toBytes()));
    }
  }

  /** Keeps the words the resident signs under, as they were read aloud. */
  void putStatement(Head head, byte[] text) {
    vault.put(new Item(head.draft(), Vault.Kind.STATEMENT, STATEMENT_TEXT), text);
  }

  void remove(Head head, Slot slot) {
    vault.remove(image(head.draft(), slot));
    if (slot.isFinger()) {
      vault.remove(template(head.draft(), slot));
    }
    if (slot.isEye()) {
      vault.remove(iris(head.draft(), slot));
    }
  }

  /** Shows an operator what was recorded. */
  Optional<byte[]> view(Head head, Slot slot, OfficerId by) {
    return vault.get(image(head.draft(), slot), Purpose.of("capture-desk", by, head.number()));
  }

  /** Takes out the templates to compare a new finger with. */
  Map<Slot, FingerTemplate> templates(Recording.Open recording) {
    Map<Slot, FingerTemplate> found = new EnumMap<>(Slot.class);
    Head head = recording.head();
    readings.readAll(
        Vault.Kind.FINGER_TEMPLATE,
        List.of(head.draft()),
        Purpose.ofSystem("finger-comparison", head.number()),
        (item, content) -> {
          Slot slot = Slot.valueOf(item.name());
          Sample sample = recording.samples().get(slot);
          if (sample != null) {
            found.put(
                slot,
                new FingerTemplate(
                    content, sample.minutiae().orElse(0), sample.quality().orElse(0)));
          }
        });
    return found;
  }

  /** Moves everything to the subject; what an earlier recording left there goes. */
  void promote(Head head) {
    for (Slot slot : Slot.values()) {
      vault.remove(image(head.subject(), slot));
      vault.remove(template(head.subject(), slot));
      vault.remove(iris(head.subject(), slot));
    }
    for (Vault.Kind kind : Vault.Kind.values()) {
      readings.readAll(
          kind,
          List.of(head.draft()),
          Purpose.ofSystem("capture-seal", head.number()),
          (item, content) -> {
            if (!isVerification(item)) {
              vault.put(new Item(head.subject(), item.kind(), item.name()), content);
            }
          });
    }
    destroy(List.of(head.draft()), head);
  }

  void destroy(Collection<UUID> drafts, Head head) {
    drafts.forEach(
        draft -> vault.discard(draft, Purpose.ofSystem("capture-draft-done", head.number())));
  }

  /** A second impression has done its duty when the recording is sealed (data minimisation). */
  private static boolean isVerification(Item item) {
    return Slot.named(item.name()).filter(Slot::isVerification).isPresent();
  }

  private static Item image(UUID subject, Slot slot) {
    return new Item(subject, slot.kind(), slot.name());
  }

  private static Item iris(UUID subject, Slot slot) {
    return new Item(subject, Vault.Kind.IRIS_CODE, slot.name());
  }

  private static Item template(UUID subject, Slot slot) {
    return new Item(subject, Vault.Kind.FINGER_TEMPLATE, slot.name());
  }
}
