package id.adminduk.office.cards;

import id.adminduk.devices.chip.ChipFinger;
import id.adminduk.devices.chip.ChipPayload;
import id.adminduk.devices.chip.ChipReader;
import id.adminduk.devices.chip.ReadOutcome;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads the chip of the card on the counter's reader, and trusts it only when it is sealed by this
 * issuer, is the chip that was encoded, and names the resident of the file.
 */
@Component
class ChipDesk {

  private final ChipReader reader;
  private final IssuerKey issuer;

  ChipDesk(ChipReader reader, IssuerKey issuer) {
    this.reader = reader;
    this.issuer = issuer;
  }

  /** Names the reader for people. */
  String readerName() {
    return reader.displayName();
  }

  /** Reads and checks; a fact of the refusal says what is wrong, never whose card it is. */
  Result<ChipPayload, CardRefusal> read(StoredCard card, Nik owner) {
    return switch (reader.read(card.serial().value())) {
      case ReadOutcome.Failed(var reason) -> distrust(reason.name());
      case ReadOutcome.Read(var bytes, var uid) -> {
        Optional<ChipPayload> sealed = issuer.sealed(bytes);
        if (sealed.isEmpty()) {
          yield distrust("SEAL");
        }
        if (!uid.equals(card.chipUid())) {
          yield distrust("CHIP_UID");
        }
        String nik = ChipBiodata.fields(sealed.get().biodata()).get(ChipBiodata.NIK);
        yield owner.value().equals(nik) ? Result.done(sealed.get()) : distrust("NIK");
      }
    };
  }

  static Map<FingerPosition, byte[]> fingers(ChipPayload payload) {
    return payload.fingers().stream()
        .collect(Collectors.toMap(ChipFinger::position, ChipFinger::template));
  }

  private static Result<ChipPayload, CardRefusal> distrust(String reason) {
    return Result.refused(new PickupRefusal.ChipNotTrusted(reason));
  }
}
