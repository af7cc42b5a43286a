package id.adminduk.office.demo;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.web.Answers;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The help page of the demonstration: who is who, sample pictures, who stands at the counter. */
@Controller
@DemoOnly
class DemoController {

  static final String PAGE = "/demo";

  private final DemoPeople people;
  private final DemoGuide guide;
  private final StandIns standIns;
  private final SampleZip samples;
  private final Answers answers;

  DemoController(
      DemoPeople people, DemoGuide guide, StandIns standIns, SampleZip samples, Answers answers) {
    this.people = people;
    this.guide = guide;
    this.standIns = standIns;
    this.samples = samples;
    this.answers = answers;
  }

  @GetMapping(PAGE)
  String page(Model model, Officer officer) {
    model.addAttribute("guide", guide.now());
    return "demo/guide";
  }

  @GetMapping("/demo/orang/{nik}.zip")
  ResponseEntity<byte[]> samples(@PathVariable("nik") String nik, Officer officer) {
    DemoPerson person = known(nik);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("contoh-" + nik + ".zip").build().toString())
        .body(samples.of(person));
  }

  @PostMapping("/demo/orang/{nik}/loket")
  ModelAndView atPickup(
      @PathVariable("nik") String nik,
      @RequestParam(name = "orang-lain", defaultValue = "false") boolean another,
      Officer officer) {
    DemoPerson person = known(nik);
    standIns.send(person.resident().nik(), another);
    return answers.done(
        PAGE,
        another ? "demo.pickup.another" : "demo.pickup.right",
        Map.of("name", person.resident().namaLengkap()));
  }

  private DemoPerson known(String nik) {
    return people
        .find(Nik.parse(nik))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
