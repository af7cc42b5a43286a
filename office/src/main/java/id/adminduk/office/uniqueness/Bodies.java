package id.adminduk.office.uniqueness;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.iris.EyePair;
import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.matcher.people.Body;
import id.adminduk.office.vault.CollectiveReading;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * Takes finger templates and iris codes out of the vault.
 *
 * <p>The vault keeps bytes only. A template that comes back states quality 0, which makes a search
 * scan four fingers instead of two: slower, never less sure. Templates of one look, made before
 * there were two, are read as they are: the bytes say which they are.
 */
@Component
class Bodies {

  static final String RIGHT_EYE = "RIGHT_EYE";
  static final String LEFT_EYE = "LEFT_EYE";

  /** So many people are held in memory between the two readings, some 20 KB each. */
  private static final int AT_ONCE = 20_000;

  private final CollectiveReading vault;
  private final IrisCodes irises;

  Bodies(CollectiveReading vault, IrisCodes irises) {
    this.vault = vault;
    this.irises = irises;
  }

  /** Gives out what is known of each subject; who has neither fingers nor irises is left out. */
  void each(Collection<UUID> subjects, Purpose purpose, BiConsumer<UUID, Body> receiver) {
    List<UUID> all = List.copyOf(subjects);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      some(all.subList(from, Math.min(all.size(), from + AT_ONCE)), purpose, receiver);
    }
  }

  private void some(List<UUID> subjects, Purpose purpose, BiConsumer<UUID, Body> receiver) {
    Map<UUID, Map<FingerPosition, FingerTemplate>> fingers = new HashMap<>();
    vault.readAll(
        Vault.Kind.FINGER_TEMPLATE,
        subjects,
        purpose,
        (item, bytes) ->
            position(item.name())
                .ifPresent(position ->
                    fingers
                        .computeIfAbsent(item.subject(), _ -> new EnumMap<>(FingerPosition.class))
                        .put(position, of(bytes))));
    Map<UUID, EyePair> eyes = irises.of(subjects, purpose);
    Set<UUID> known = new HashSet<>(fingers.keySet());
    known.addAll(eyes.keySet());
    known.forEach(subject ->
        receiver.accept(
            subject,
            new Body(
                fingers.getOrDefault(subject, Map.of()), Optional.ofNullable(eyes.get(subject)))));
  }

  /** Gives what is known of one subject, fingers of those that a recording names. */
  Optional<Body> of(UUID subject, Collection<FingerPosition> recorded, Purpose purpose) {
    Map<UUID, Body> found = new HashMap<>();
    each(List.of(subject), purpose, found::put);
    Body whole = found.get(subject);
    if (whole == null) {
      return Optional.empty();
    }
    Map<FingerPosition, FingerTemplate> named = new EnumMap<>(FingerPosition.class);
    named.putAll(whole.fingers());
    named.keySet().retainAll(recorded);
    return named.isEmpty() && whole.eyes().isEmpty()
        ? Optional.empty()
        : Optional.of(new Body(named, whole.eyes()));
  }

  /** Names those of these subjects who have nothing any more, because their key was destroyed. */
  Set<UUID> destroyedAmong(Collection<UUID> subjects) {
    return vault.destroyedAmong(subjects);
  }

  static FingerTemplate of(byte[] bytes) {
    return new FingerTemplate(bytes, 0, 0);
  }

  /** Names the code of one eye in the vault. */
  static Vault.Item irisCode(UUID subject, String eye) {
    return new Vault.Item(subject, Vault.Kind.IRIS_CODE, eye);
  }

  /** Gives a code its place; a code without usable bits says that the eye was looked at in vain. */
  static Optional<IrisCode> code(byte[] bytes) {
    return bytes.length == IrisCode.BYTES ? Optional.of(IrisCode.of(bytes)) : Optional.empty();
  }

  private static Optional<FingerPosition> position(String name) {
    return Arrays.stream(FingerPosition.values())
        .filter(position -> position.name().equals(name))
        .findFirst();
  }
}
