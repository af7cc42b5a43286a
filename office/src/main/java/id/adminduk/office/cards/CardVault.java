package id.adminduk.office.cards;

import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the office keeps of a card: its faces as PDF, and what its chip must hold. */
@Component
class CardVault {

  private final Vault vault;

  CardVault(Vault vault) {
    this.vault = vault;
  }

  void keepChip(UUID subject, SerialNumber serial, byte[] chip) {
    vault.put(item(subject, serial, "chip"), chip);
  }

  void keepFaces(UUID subject, SerialNumber serial, byte[] pdf) {
    vault.put(item(subject, serial, "pdf"), pdf);
  }

  Optional<byte[]> chip(UUID subject, SerialNumber serial, Purpose purpose) {
    return vault.get(item(subject, serial, "chip"), purpose);
  }

  Optional<byte[]> faces(UUID subject, SerialNumber serial, Purpose purpose) {
    return vault.get(item(subject, serial, "pdf"), purpose);
  }

  /** Forgets a card that was spoiled: nobody needs its picture any more (UU 27/2022). */
  void forget(UUID subject, SerialNumber serial) {
    vault.remove(item(subject, serial, "chip"));
    vault.remove(item(subject, serial, "pdf"));
  }

  private static Vault.Item item(UUID subject, SerialNumber serial, String what) {
    return new Vault.Item(subject, Vault.Kind.CARD_FACE, serial + "." + what);
  }
}
