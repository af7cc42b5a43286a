package id.adminduk.office.capture;

import static id.adminduk.office.capture.CaptureController.sitting;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.access.Officer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done with one part of a recording besides uploading: device, reason, discard. */
@Controller
@RequestMapping("/berkas/{number}/rekam")
class CapturePartController {

  /** The part that stands for all that is missing. */
  static final String ALL = "SEMUA";

  private final CaptureDesk desk;
  private final DeviceRound devices;
  private final CaptureAnswers answers;

  CapturePartController(CaptureDesk desk, DeviceRound devices, CaptureAnswers answers) {
    this.desk = desk;
    this.devices = devices;
    this.answers = answers;
  }

  @PostMapping("/perangkat")
  ModelAndView fromDevice(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "bagian", required = false) @Nullable String part,
      @RequestParam(name = "jari", required = false) @Nullable Integer finger,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    if (ALL.equals(part)) {
      return devices
          .takeAll(sitting)
          .fold(
              outcomes -> answers.samples(sitting.number(), outcomes),
              refusal -> answers.refused(sitting.number(), refusal));
    }
    Optional<Slot> slot = slotOf(part, finger);
    return slot.isEmpty()
        ? noSuchPart(sitting, part)
        : answers.sample(sitting.number(), devices.take(sitting, slot.get()));
  }

  @PostMapping("/tidak-ada")
  ModelAndView leaveOut(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "bagian", required = false) @Nullable String part,
      @RequestParam(name = "jari", required = false) @Nullable Integer finger,
      @RequestParam(name = "alasan", required = false) @Nullable String reason,
      @RequestParam(name = "catatan", required = false) @Nullable String note,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    Optional<Slot> slot = slotOf(part, finger);
    if (slot.isEmpty()) {
      return noSuchPart(sitting, part);
    }
    Optional<AbsenceReason> known =
        Arrays.stream(AbsenceReason.values())
            .filter(candidate -> candidate.name().equals(reason))
            .findFirst();
    if (known.isEmpty()) {
      return answers.refused(sitting.number(), new CaptureRefusal.ReasonMissing(slot.get()));
    }
    String words = Objects.requireNonNullElse(note, "").strip();
    return answers.of(
        sitting.number(),
        desk.leaveOut(sitting, new Absence(slot.get(), known.get(), words)),
        "capture.done.left-out",
        slot.get());
  }

  @PostMapping("/hapus")
  ModelAndView discard(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "bagian", required = false) @Nullable String part,
      @RequestParam(name = "jari", required = false) @Nullable Integer finger,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    Optional<Slot> slot = slotOf(part, finger);
    return slot.isEmpty()
        ? noSuchPart(sitting, part)
        : answers.of(
            sitting.number(),
            desk.discard(sitting, slot.get()),
            "capture.done.discarded",
            slot.get());
  }

  private ModelAndView noSuchPart(Sitting sitting, @Nullable String part) {
    return answers.refused(
        sitting.number(), new CaptureRefusal.NoSuchPart(Objects.requireNonNullElse(part, "-")));
  }

  /** A part is named by its slot, or a finger by its ISO code as the picture of the hands posts. */
  private static Optional<Slot> slotOf(@Nullable String part, @Nullable Integer finger) {
    if (part != null && !part.isEmpty()) {
      return Slot.named(part);
    }
    return finger == null || finger < 1 || finger > FingerPosition.values().length
        ? Optional.empty()
        : Optional.of(Slot.of(FingerPosition.ofCode(finger)));
  }
}
