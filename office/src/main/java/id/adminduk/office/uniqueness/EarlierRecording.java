package id.adminduk.office.uniqueness;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.office.vault.Vault;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What another program recorded of a person before this office began.
 *
 * @param templates at least one finger or iris
 * @param fingerImages grey PNG; may lack, then an adjudicator sees minutiae without ridges
 * @param irisImages grey PNG
 * @param photo JPEG; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
public record EarlierRecording(
    Map<FingerPosition, FingerTemplate> templates,
    Map<EyePosition, IrisCode> irises,
    Map<FingerPosition, byte[]> fingerImages,
    Map<EyePosition, byte[]> irisImages,
    byte[] photo) {

  public EarlierRecording {
    if (templates.isEmpty() && irises.isEmpty()) {
      throw new IllegalArgumentException("nothing of this person can be compared");
    }
    templates = copy(FingerPosition.class, templates);
    irises = copy(EyePosition.class, irises);
    fingerImages = copy(FingerPosition.class, fingerImages);
    irisImages = copy(EyePosition.class, irisImages);
  }

  private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> keys, Map<K, V> map) {
    Map<K, V> copy = new EnumMap<>(keys);
    copy.putAll(map);
    return copy;
  }

  /** Gives everything its place in the vault. */
  Map<Vault.Item, byte[]> contents(UUID subject) {
    Map<Vault.Item, byte[]> contents = new HashMap<>();
    templates.forEach((finger, template) ->
        contents.put(
            new Vault.Item(subject, Vault.Kind.FINGER_TEMPLATE, finger.name()), template.bytes()));
    fingerImages.forEach((finger, image) ->
        contents.put(new Vault.Item(subject, Vault.Kind.FINGER_IMAGE, finger.name()), image));
    irises.forEach((eye, code) ->
        contents.put(
            new Vault.Item(subject, Vault.Kind.IRIS_CODE, eye.name() + "_EYE"), code.toBytes()));
    irisImages.forEach((eye, image) ->
        contents.put(new Vault.Item(subject, Vault.Kind.IRIS_IMAGE, eye.name() + "_EYE"), image));
    if (photo.length > 0) {
      contents.put(new Vault.Item(subject, Vault.Kind.PHOTO, "PHOTO"), photo);
    }
    return contents;
  }

  /** Tells no content: it would end in a log. */
  @Override
  public String toString() {
    return "EarlierRecording[" + templates.keySet() + ", " + irises.keySet() + "]";
  }
}
