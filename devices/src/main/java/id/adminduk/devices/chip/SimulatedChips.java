package id.adminduk.devices.chip;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * Pretends to be a box of chip cards with encoder and reader; each card is one file in a folder.
 *
 * <p>A card once written is locked. Killing the process at any moment leaves a card that reads as
 * empty, torn or whole, never half a card as a whole one.
 */
public final class SimulatedChips implements ChipEncoder, ChipReader {
  private final ChipFolder folder;
  private final Function<String, ChipFault> cue;

  /** Opens a box of cards with which nothing goes wrong. */
  public SimulatedChips(Path directory) {
    this(directory, serial -> ChipFault.NONE);
  }

  /**
   * Opens a box of cards.
   *
   * @param directory made when absent; may be shared by processes
   * @param cue tells, for a blank serial, what goes wrong with that card this time
   */
  public SimulatedChips(Path directory, Function<String, ChipFault> cue) {
    this(new ChipFolder(directory, step -> {}), cue);
  }

  SimulatedChips(ChipFolder folder, Function<String, ChipFault> cue) {
    this.folder = folder;
    this.cue = cue;
  }

  @Override
  public String displayName() {
    return "SIMULATOR chip KTP-el";
  }

  /**
   * @throws MalformedBlankSerial unless 1..40 letters, digits or hyphens
   */
  @Override
  public EncodeOutcome encode(String blankSerial, byte[] payload) {
    ChipFolder.requireSerial(blankSerial);
    var fault = cue.apply(blankSerial);
    if (payload.length == 0 || payload.length > ChipFit.Part.WHOLE.limit()) {
      return failed(EncodeFailure.WRITE_ERROR, "chip holds 1..8192 bytes, got " + payload.length);
    }
    return switch (fault) {
      case NO_CHIP -> failed(EncodeFailure.NO_CHIP, "simulated: no answer to anticollision");
      case WRITE_ERROR -> failed(EncodeFailure.WRITE_ERROR, "simulated: status 6581");
      case TEAR -> tear(blankSerial, payload);
      case SILENT_UNWRITTEN -> new EncodeOutcome.Unknown("simulated: encoder fell silent");
      case SILENT_WRITTEN -> {
        var outcome = store(blankSerial, payload);
        yield outcome instanceof EncodeOutcome.Encoded
            ? new EncodeOutcome.Unknown("simulated: encoder fell silent")
            : outcome;
      }
      case NONE, WRONG_READ_BACK, READ_ERROR -> store(blankSerial, payload);
    };
  }

  /**
   * @throws MalformedBlankSerial unless 1..40 letters, digits or hyphens
   */
  @Override
  public ReadOutcome read(String blankSerial) {
    ChipFolder.requireSerial(blankSerial);
    return switch (cue.apply(blankSerial)) {
      case NO_CHIP -> new ReadOutcome.Failed(ReadFailure.NO_CHIP);
      case READ_ERROR -> new ReadOutcome.Failed(ReadFailure.READ_ERROR);
      case WRONG_READ_BACK -> oneBitOff(folder.load(blankSerial));
      case NONE, WRITE_ERROR, TEAR, SILENT_UNWRITTEN, SILENT_WRITTEN -> folder.load(blankSerial);
    };
  }

  private EncodeOutcome store(String blankSerial, byte[] payload) {
    return folder.store(blankSerial, payload)
        ? new EncodeOutcome.Encoded(ChipFolder.chipUid(blankSerial))
        : failed(EncodeFailure.LOCKED, "the chip was written and locked before");
  }

  private EncodeOutcome tear(String blankSerial, byte[] payload) {
    return folder.tear(blankSerial, payload)
        ? failed(EncodeFailure.TORN, "simulated: card left the field")
        : failed(EncodeFailure.LOCKED, "the chip was written and locked before");
  }

  private static EncodeOutcome failed(EncodeFailure reason, String detail) {
    return new EncodeOutcome.Failed(reason, detail);
  }

  private static ReadOutcome oneBitOff(ReadOutcome outcome) {
    return switch (outcome) {
      case ReadOutcome.Read read -> {
        byte[] payload = read.payload();
        payload[payload.length / 2] ^= 1;
        yield new ReadOutcome.Read(payload, read.chipUid());
      }
      case ReadOutcome.Failed failed -> failed;
    };
  }
}
