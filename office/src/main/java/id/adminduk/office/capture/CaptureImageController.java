package id.adminduk.office.capture;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.vault.Vault;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows what was recorded, to the operator of the open row only; every look is audited. */
@Controller
class CaptureImageController {

  private final Applications applications;
  private final CaptureDesk desk;

  CaptureImageController(Applications applications, CaptureDesk desk) {
    this.applications = applications;
    this.desk = desk;
  }

  /** Answers 404 alike for what is not there and for what is not this officer's. */
  @GetMapping("/berkas/{number}/rekam/gambar/{kind}/{name}")
  ResponseEntity<byte[]> image(
      @PathVariable("number") String number,
      @PathVariable("kind") String kind,
      @PathVariable("name") String name,
      Officer officer) {
    CaseNumber file = new CaseNumber(number);
    Optional<Slot> slot = Slot.named(name).filter(found -> found.kind().name().equals(kind));
    Optional<byte[]> image =
        applications
            .find(file)
            .flatMap(view -> view.openStep())
            .map(step -> new Sitting(file, step.id(), officer))
            .flatMap(sitting -> slot.flatMap(found -> desk.view(sitting, found)));
    return image
        .map(bytes ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(typeOf(slot.orElseThrow()))
                .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build());
  }

  private static MediaType typeOf(Slot slot) {
    return slot.kind() == Vault.Kind.PHOTO ? MediaType.IMAGE_JPEG : MediaType.IMAGE_PNG;
  }
}
