package id.adminduk.office.uniqueness.bench;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Result;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pictures of the bench, drawn by the server; every one is an audited sight. */
@Controller
@RequestMapping("/ajudikasi/{serial}")
class ExhibitController {

  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final Bench bench;
  private final Exhibits exhibits;

  ExhibitController(Bench bench, Exhibits exhibits) {
    this.bench = bench;
    this.exhibits = exhibits;
  }

  @GetMapping("/sidik/{candidate}/{finger}")
  ResponseEntity<byte[]> finger(
      @PathVariable("serial") long serial,
      @PathVariable("candidate") int candidate,
      @PathVariable("finger") String finger,
      @RequestParam(name = "tumpuk", defaultValue = "false") boolean onEachOther,
      Officer officer) {
    Optional<FingerPosition> position =
        Arrays.stream(FingerPosition.values()).filter(one -> one.name().equals(finger)).findFirst();
    return drawn(
        serial,
        candidate,
        officer,
        (adjudication, likeness) ->
            position.flatMap(which ->
                exhibits.fingers(adjudication, likeness.subject(), which, onEachOther, officer)));
  }

  @GetMapping("/iris/{candidate}/{eye}")
  ResponseEntity<byte[]> iris(
      @PathVariable("serial") long serial,
      @PathVariable("candidate") int candidate,
      @PathVariable("eye") String eye,
      Officer officer) {
    Optional<EyePosition> position =
        Arrays.stream(EyePosition.values()).filter(one -> one.name().equals(eye)).findFirst();
    return drawn(
        serial,
        candidate,
        officer,
        (adjudication, likeness) ->
            position.map(which ->
                exhibits.eyes(
                    adjudication,
                    likeness.subject(),
                    which,
                    likeness.eyes().filter(Likeness.Eyes::exchanged).isPresent(),
                    officer)));
  }

  /** A photo: whose = 0 the record in question, else the candidate of that number, from 1 on. */
  @GetMapping("/foto/{whose}")
  ResponseEntity<byte[]> photo(
      @PathVariable("serial") long serial, @PathVariable("whose") int whose, Officer officer) {
    return seen(serial, officer)
        .flatMap(adjudication ->
            whose == 0
                ? exhibits.photo(adjudication, adjudication.subject(), officer)
                : likeness(adjudication, whose - 1)
                    .flatMap(one -> exhibits.photo(adjudication, one.subject(), officer)))
        .map(bytes -> answer(MediaType.IMAGE_JPEG, bytes))
        .orElseGet(ExhibitController::nothing);
  }

  private ResponseEntity<byte[]> drawn(
      long serial,
      int candidate,
      Officer officer,
      BiFunction<Adjudication, Likeness, Optional<String>> drawing) {
    return seen(serial, officer)
        .flatMap(adjudication ->
            likeness(adjudication, candidate)
                .flatMap(likeness -> drawing.apply(adjudication, likeness)))
        .map(svg -> answer(SVG, svg.getBytes(StandardCharsets.UTF_8)))
        .orElseGet(ExhibitController::nothing);
  }

  private Optional<Adjudication> seen(long serial, Officer officer) {
    BenchController.onlyAdjudicators(officer);
    Result<Adjudication, AdjudicationRefusal> table = bench.onTable(serial, officer);
    return table.fold(Optional::of, _ -> Optional.empty());
  }

  private Optional<Likeness> likeness(Adjudication adjudication, int candidate) {
    List<Likeness> all = bench.store().candidates(adjudication);
    return candidate >= 0 && candidate < all.size()
        ? Optional.of(all.get(candidate))
        : Optional.empty();
  }

  private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(type).body(body);
  }

  /** The same for what is not there and for what is not on this officer's table. */
  private static ResponseEntity<byte[]> nothing() {
    return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
  }
}
