package id.adminduk.office.capture;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.access.Officer;
import id.adminduk.office.capture.CaptureDesk.Taken;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes samples in: photo, signature, fingers, eyes, second impressions. */
@Controller
@RequestMapping("/berkas/{number}/rekam")
class CaptureController {

  private final CaptureDesk desk;
  private final CaptureAnswers answers;

  CaptureController(CaptureDesk desk, CaptureAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @PostMapping("/foto")
  ModelAndView photo(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "foto", required = false) @Nullable MultipartFile photo,
      Officer officer) {
    return take(sitting(number, step, officer), UploadForm.file(Slot.PHOTO, photo, none()));
  }

  @PostMapping("/tanda-tangan")
  ModelAndView signature(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "tandatangan", required = false) @Nullable String pad,
      @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
      Officer officer) {
    return take(sitting(number, step, officer), UploadForm.signature(Slot.SIGNATURE, pad, file));
  }

  /** One finger as {@code jari} + {@code berkas}, or any of the fields jari_1 to jari_10. */
  @PostMapping("/jari")
  ModelAndView fingers(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "jari", required = false) @Nullable Integer code,
      @RequestParam(name = "dpi", required = false) @Nullable String typedDpi,
      @RequestParam Map<String, MultipartFile> files,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    Result<OptionalInt, CaptureRefusal> dpi = UploadForm.dpi(typedDpi);
    return dpi.fold(
        resolution -> {
          List<Upload> several = UploadForm.tenFields(files, resolution);
          if (!several.isEmpty()) {
            return takeSeveral(sitting, several);
          }
          Optional<Slot> slot = fingerOf(code);
          return slot.isEmpty()
              ? answers.refused(sitting.number(), new CaptureRefusal.NoSuchPart("jari " + code))
              : take(sitting, UploadForm.file(slot.get(), files.get("berkas"), resolution));
        },
        refusal -> answers.refused(sitting.number(), refusal));
  }

  /** A whole hand at once. */
  @PostMapping("/tangan")
  ModelAndView hand(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam("tangan") String side,
      @RequestParam(name = "dpi", required = false) @Nullable String typedDpi,
      @RequestParam(name = "berkas", required = false) @Nullable List<MultipartFile> files,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    List<MultipartFile> sent = files == null ? List.of() : files;
    Result<List<Upload>, CaptureRefusal> uploads =
        desk.look(sitting)
            .then(recording ->
                UploadForm.dpi(typedDpi)
                    .then(dpi -> UploadForm.hand(toRecord(recording, side), sent, dpi)));
    return uploads.fold(
        all -> takeSeveral(sitting, all), refusal -> answers.refused(sitting.number(), refusal));
  }

  @PostMapping("/mata")
  ModelAndView eye(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam("bagian") String part,
      @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    return Slot.named(part)
        .filter(Slot::isEye)
        .map(slot -> take(sitting, UploadForm.file(slot, file, none())))
        .orElseGet(() -> answers.refused(sitting.number(), new CaptureRefusal.NoSuchPart(part)));
  }

  /** The second impression of an index finger, compared at once. */
  @PostMapping("/verifikasi")
  ModelAndView verification(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam("bagian") String part,
      @RequestParam(name = "dpi", required = false) @Nullable String typedDpi,
      @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    Optional<Slot> slot = Slot.named(part).filter(Slot::isVerification);
    if (slot.isEmpty()) {
      return answers.refused(sitting.number(), new CaptureRefusal.NoSuchPart(part));
    }
    return UploadForm.dpi(typedDpi)
        .fold(
            dpi -> take(sitting, UploadForm.file(slot.get(), file, dpi)),
            refusal -> answers.refused(sitting.number(), refusal));
  }

  private ModelAndView take(Sitting sitting, Upload upload) {
    return answers.sample(sitting.number(), desk.take(sitting, upload));
  }

  private ModelAndView takeSeveral(Sitting sitting, List<Upload> uploads) {
    Map<Slot, Result<Taken, CaptureRefusal>> outcomes = new LinkedHashMap<>();
    uploads.forEach(upload -> outcomes.put(upload.slot(), desk.take(sitting, upload)));
    return answers.samples(sitting.number(), outcomes);
  }

  private static List<Slot> toRecord(Recording.Open recording, String side) {
    return Slot.FINGERS.stream()
        .filter(slot -> slot.name().startsWith(side + "_"))
        .filter(slot -> !recording.absences().containsKey(slot))
        .toList();
  }

  private static Optional<Slot> fingerOf(@Nullable Integer code) {
    return code == null || code < 1 || code > FingerPosition.values().length
        ? Optional.empty()
        : Optional.of(Slot.of(FingerPosition.ofCode(code)));
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  static Sitting sitting(String number, UUID step, Officer officer) {
    return new Sitting(new CaseNumber(number), new StepId(step), officer);
  }
}
