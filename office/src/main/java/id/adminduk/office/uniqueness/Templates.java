package id.adminduk.office.uniqueness;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.TenPrint;
import id.adminduk.office.vault.CollectiveReading;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes finger templates out of the vault.
 *
 * <p>The vault keeps bytes only. A template that comes back states quality 0, which makes a search
 * scan four fingers instead of two: slower, never less sure.
 */
@Component
class Templates {

  private final CollectiveReading vault;

  Templates(CollectiveReading vault) {
    this.vault = vault;
  }

  /** Gives out each subject's fingers, one subject at a time; who has none is left out. */
  void each(Collection<UUID> subjects, Purpose purpose, BiConsumer<UUID, TenPrint> receiver) {
    Hand hand = new Hand(receiver);
    vault.readAll(Vault.Kind.FINGER_TEMPLATE, subjects, purpose, hand::take);
    hand.pass();
  }

  /** Gives one subject's fingers, of those that a recording names. */
  Optional<TenPrint> of(UUID subject, List<FingerPosition> recorded, Purpose purpose) {
    Map<FingerPosition, FingerTemplate> named = new EnumMap<>(FingerPosition.class);
    each(List.of(subject), purpose, (who, print) -> named.putAll(print.fingers()));
    named.keySet().retainAll(recorded);
    return named.isEmpty() ? Optional.empty() : Optional.of(new TenPrint(named));
  }

  /** Names those of these subjects who have nothing any more, because their key was destroyed. */
  Set<UUID> destroyedAmong(Collection<UUID> subjects) {
    return vault.destroyedAmong(subjects);
  }

  static FingerTemplate of(byte[] bytes) {
    return new FingerTemplate(bytes, 0, 0);
  }

  private static Optional<FingerPosition> position(String name) {
    return Arrays.stream(FingerPosition.values())
        .filter(position -> position.name().equals(name))
        .findFirst();
  }

  /** Gathers the fingers of one subject until the next one comes. */
  private static final class Hand {

    private final BiConsumer<UUID, TenPrint> receiver;
    private final Map<FingerPosition, FingerTemplate> fingers = new EnumMap<>(FingerPosition.class);
    private @Nullable UUID subject;

    Hand(BiConsumer<UUID, TenPrint> receiver) {
      this.receiver = receiver;
    }

    void take(Vault.Item item, byte[] bytes) {
      if (!item.subject().equals(subject)) {
        pass();
        subject = item.subject();
      }
      position(item.name()).ifPresent(position -> fingers.put(position, of(bytes)));
    }

    void pass() {
      if (subject != null && !fingers.isEmpty()) {
        receiver.accept(subject, new TenPrint(fingers));
      }
      fingers.clear();
    }
  }
}
