package id.adminduk.office.capture;

import id.adminduk.office.capture.CaptureDesk.Taken;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes samples from the station at the desk, one or all; leaves statement and seal to people. */
@Component
class DeviceRound {

  /** Keeps the impressions of a verification apart from those of the recording. */
  private static final int VERIFICATION_ATTEMPTS_FROM = 10;

  private final ObjectProvider<CaptureStation> stations;
  private final CaptureDesk desk;
  private final CaptureDoor door;

  DeviceRound(ObjectProvider<CaptureStation> stations, CaptureDesk desk, CaptureDoor door) {
    this.stations = stations;
    this.desk = desk;
    this.door = door;
  }

  /** Gives the name of the station, if one stands at the desk. */
  Optional<String> displayName() {
    return Optional.ofNullable(stations.getIfAvailable()).map(CaptureStation::displayName);
  }

  /** Takes one sample. */
  Result<Taken, CaptureRefusal> take(Sitting sitting, Slot slot) {
    CaptureStation station = stations.getIfAvailable();
    if (station == null || slot == Slot.STATEMENT) {
      return Result.refused(new CaptureRefusal.NothingCaptured(slot));
    }
    Nik nik = door.residentOf(sitting).nik();
    return desk.look(sitting)
        .then(recording -> desk.take(sitting, slot, station, ask(station, nik, slot, recording)));
  }

  /** Takes all that is missing, in the order of the SOP; the outcome of each by slot. */
  Result<Map<Slot, Result<Taken, CaptureRefusal>>, CaptureRefusal> takeAll(Sitting sitting) {
    return desk.look(sitting)
        .map(recording -> {
          Map<Slot, Result<Taken, CaptureRefusal>> outcomes = new LinkedHashMap<>();
          for (Slot slot : wanted(recording)) {
            outcomes.put(slot, takeWithTries(sitting, slot));
          }
          for (Slot slot : stillToVerify(sitting)) {
            outcomes.put(slot, take(sitting, slot));
          }
          return outcomes;
        });
  }

  private static List<Slot> wanted(Recording.Open recording) {
    List<Slot> wanted = new ArrayList<>(List.of(Slot.PHOTO, Slot.SIGNATURE));
    wanted.addAll(Slot.FINGERS);
    wanted.addAll(Slot.EYES);
    wanted.removeIf(recording::settled);
    return wanted;
  }

  private List<Slot> stillToVerify(Sitting sitting) {
    return desk.look(sitting)
        .fold(recording -> recording.lacking(Station.VERIFICATION), refusal -> List.of());
  }

  private Result<Taken, CaptureRefusal> takeWithTries(Sitting sitting, Slot slot) {
    Result<Taken, CaptureRefusal> outcome = take(sitting, slot);
    for (int more = 1; more < Recording.Open.MAX_ATTEMPTS && worthAnother(outcome); more++) {
      outcome = take(sitting, slot);
    }
    return outcome;
  }

  private static boolean worthAnother(Result<Taken, CaptureRefusal> outcome) {
    return outcome.fold(taken -> false, CaptureRefusal::countsAsAttempt);
  }

  private static Optional<byte[]> ask(
      CaptureStation station, Nik nik, Slot slot, Recording.Open recording) {
    int attempt = recording.attemptsOf(slot) + 1;
    return switch (slot.kind()) {
      case PHOTO -> station.photo(nik, attempt);
      case SIGNATURE -> station.signature(nik, attempt);
      case IRIS_IMAGE -> station.iris(nik, slot.eye(), attempt);
      case FINGER_IMAGE, FINGER_TEMPLATE ->
          station.finger(
              nik,
              slot.finger(),
              slot.isVerification() ? VERIFICATION_ATTEMPTS_FROM + attempt : attempt);
      case STATEMENT, CARD_FACE, IRIS_CODE, SCAN, SIGNING_KEY -> Optional.empty();
    };
  }
}
