package id.adminduk.office.documents;

import id.adminduk.formats.Images;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CasePeople;
import id.adminduk.office.archive.ScanPage;
import id.adminduk.office.archive.ScanRefusal;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.web.Answers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The small page for the face on a card: a file from the desk, or a page scanned with a file. */
@Controller
class PhotoController {

  /** Key of the requirement under which online applicants send a photo. */
  static final String REQUIREMENT = "foto";

  private static final String PAGE = "surat/photo";

  /** A scanned page that may be the photo; the text of its option. */
  public record Scanned(String value, String number, int page) {}

  private final PersonDoor door;
  private final Photos photos;
  private final Scans scans;
  private final CasePeople people;
  private final Answers answers;

  PhotoController(PersonDoor door, Photos photos, Scans scans, CasePeople people, Answers answers) {
    this.door = door;
    this.photos = photos;
    this.scans = scans;
    this.people = people;
    this.answers = answers;
  }

  @GetMapping("/surat/orang/{ref}/foto")
  ModelAndView show(@PathVariable String ref, Officer officer) {
    if (!DocumentsDoor.mayDraft(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    return door.seen(ref, officer)
        .map(person -> new ModelAndView(PAGE, model(ref, person, "")))
        .orElseGet(() -> answers.refused(new PaperRefusal.NoSuchPaper(), "/surat"));
  }

  private Map<String, Object> model(String ref, Person person, String face) {
    Map<String, Object> model = new HashMap<>();
    model.put("ref", ref);
    model.put("nama", person.nama());
    model.put("there", photos.latest(Long.parseLong(ref)).isPresent());
    model.put("scanned", scanned(person.nik()));
    model.put("faces", PhotoCut.Face.values());
    model.put("face", PhotoCut.Face.named(face).name());
    model.put("problem", false);
    return model;
  }

  private List<Scanned> scanned(Nik nik) {
    List<Scanned> pages = new ArrayList<>();
    for (CaseNumber number : people.casesOf(nik)) {
      for (ScanPage page : scans.of(number)) {
        if (page.requirement().equals(REQUIREMENT)) {
          pages.add(new Scanned(number + "/" + page.id(), number.value(), pages.size() + 1));
        }
      }
    }
    return pages;
  }

  @GetMapping("/surat/orang/{ref}/foto.jpg")
  ResponseEntity<byte[]> picture(@PathVariable String ref, Officer officer) {
    if (!DocumentsDoor.mayDraft(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return PersonDoor.number(ref)
        .flatMap(known -> photos.look(known, officer))
        .map(jpeg ->
            ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(jpeg))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PostMapping("/surat/orang/{ref}/foto")
  ModelAndView keep(
      @PathVariable String ref,
      @RequestParam(required = false) @Nullable MultipartFile berkas,
      @RequestParam(defaultValue = "") String pindaian,
      @RequestParam(defaultValue = "") String letak,
      Officer officer)
      throws IOException {
    if (!DocumentsDoor.mayDraft(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    Optional<Person> person = door.seen(ref, officer);
    if (person.isEmpty()) {
      return answers.refused(new PaperRefusal.NoSuchPaper(), "/surat");
    }
    boolean uploaded = berkas != null && !berkas.isEmpty();
    Result<byte[], Refusal> cut =
        picture(uploaded ? berkas : null, pindaian, person.get(), officer)
            .then(page -> cut(page, PhotoCut.Face.named(letak)));
    return cut.fold(
        jpeg -> {
          photos.keep(Long.parseLong(ref), jpeg, uploaded ? "UNGGAH" : "PINDAIAN", officer);
          return answers.done("/surat/orang/" + ref + "/foto", "documents.photo-kept", Map.of());
        },
        refusal -> answers.refusedOn(PAGE, model(ref, person.get(), letak), refusal));
  }

  private Result<byte[], Refusal> picture(
      @Nullable MultipartFile file, String scanned, Person person, Officer officer)
      throws IOException {
    if (file != null) {
      String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      Scans.Sent sent = new Scans.Sent(REQUIREMENT, name, file.getBytes());
      return scans
          .prepare(List.of(sent))
          .fold(pages -> Result.done(pages.getFirst().jpeg()), Result::refused);
    }
    return scanned(person.nik()).stream()
        .filter(page -> page.value().equals(scanned))
        .findFirst()
        .flatMap(page ->
            Id.read(scanned.substring(scanned.indexOf('/') + 1))
                .flatMap(
                    id -> scans.look(new CaseNumber(page.number()), id, officer.id(), Scans.WHOLE)))
        .<Result<byte[], Refusal>>map(Result::done)
        .orElseGet(() -> Result.refused(new ScanRefusal.NoPicture()));
  }

  private static Result<byte[], Refusal> cut(byte[] page, PhotoCut.Face face) {
    return PhotoCut.of(Images.decode(page), face)
        .<Result<byte[], Refusal>>map(Result::done)
        .orElseGet(() -> Result.refused(new TypeRefusal.PhotoTooSmall(PhotoCut.MIN_WIDTH)));
  }
}
