package id.adminduk.office.catalogue.web;

import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Publication;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.Timing;
import id.adminduk.office.catalogue.bpmn.SopBpmn;
import id.adminduk.office.catalogue.form.SopForm;
import id.adminduk.office.kernel.OfficeCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows what the office has promised; open to everybody (UU 25/2009: standards are published). */
@Controller
class SopPages {

  private static final String OWN = "own";
  private static final String NATIONAL = "national";
  private static final String OTHER = "other";

  private final Publication publication;
  private final OfficeCode here;

  @Autowired
  SopPages(Publication publication, Offices offices) {
    this(publication, offices.here().code());
  }

  SopPages(Publication publication, OfficeCode here) {
    this.publication = publication;
    this.here = here;
  }

  /** One part of the list: this office, the nation, other offices for reference. */
  record Shelf(String name, List<Entry> entries) {}

  /** One line of the list. */
  record Entry(
      String office,
      String service,
      String title,
      String unit,
      String manuscript,
      String number,
      String revised,
      String time,
      int steps) {

    static Entry of(Sop sop) {
      return new Entry(
          sop.office().value(),
          sop.service().value(),
          sop.title(),
          sop.header().unit(),
          sop.manuscript().name(),
          sop.header().number(),
          sop.header().revised(),
          time(sop),
          sop.rows().size());
    }

    private static String time(Sop sop) {
      return sop.declaredTotal()
          .map(total -> Timing.of(total).words())
          .orElseGet(() -> Timing.sumInWords(sop.leastOfRows(), sop.sumOfRows()));
    }
  }

  @GetMapping("/sop")
  String list(Model model) {
    List<Shelf> shelves =
        Stream.of(OWN, NATIONAL, OTHER)
            .map(name -> new Shelf(name, entries(name)))
            .filter(shelf -> !shelf.entries().isEmpty())
            .toList();
    model.addAttribute("shelves", shelves);
    return "catalogue/list";
  }

  /** Shows one SOP; the office is only needed where two offices offer the same service. */
  @GetMapping("/sop/{service}")
  String sheet(
      @PathVariable String service, @RequestParam(defaultValue = "") String kantor, Model model) {
    Sop sop = find(service, kantor);
    model.addAttribute("sop", sop);
    model.addAttribute("header", sop.header());
    model.addAttribute("sheet", SopSheet.of(sop));
    model.addAttribute("standard", publication.standard(sop.office(), sop.service()));
    model.addAttribute("foreign", shelf(sop).equals(OWN) ? "" : shelf(sop));
    model.addAttribute("wording", "");
    return "catalogue/sheet";
  }

  /** Gives the form of PermenPANRB 35/2012 for the wall. */
  @GetMapping("/sop/{service}.pdf")
  ResponseEntity<byte[]> form(
      @PathVariable String service, @RequestParam(defaultValue = "") String kantor) {
    Sop sop = find(service, kantor);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"%s.pdf\"".formatted(fileName(sop)))
        .body(SopForm.pdf(sop));
  }

  /** Gives the procedure for drawing tools. */
  @GetMapping("/sop/{service}.bpmn")
  ResponseEntity<byte[]> drawing(
      @PathVariable String service, @RequestParam(defaultValue = "") String kantor) {
    Sop sop = find(service, kantor);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .header("Content-Disposition", "attachment; filename=\"%s.bpmn\"".formatted(fileName(sop)))
        .body(SopBpmn.xml(sop));
  }

  /** Gives the file of the wording in force, byte for byte. */
  @GetMapping("/sop/{service}.yaml")
  ResponseEntity<byte[]> file(
      @PathVariable String service, @RequestParam(defaultValue = "") String kantor) {
    Sop sop = find(service, kantor);
    return ImportPages.yaml(fileName(sop), publication.text(sop.revision()));
  }

  private List<Entry> entries(String shelf) {
    return publication.procedures().stream()
        .filter(sop -> shelf(sop).equals(shelf))
        .map(Entry::of)
        .toList();
  }

  private String shelf(Sop sop) {
    if (sop.office().equals(here)) {
      return OWN;
    }
    return sop.office().equals(Catalogue.NATIONAL) ? NATIONAL : OTHER;
  }

  /** Without an office the running one is meant, then the nation, then whoever has the service. */
  private Sop find(String service, String kantor) {
    return publication.procedures().stream()
        .filter(each -> each.service().value().equals(service))
        .filter(each -> kantor.isEmpty() || each.office().value().equals(kantor))
        .min(Comparator.comparingInt(each -> List.of(OWN, NATIONAL, OTHER).indexOf(shelf(each))))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String fileName(Sop sop) {
    return "sop-%s-%s".formatted(sop.office(), sop.service());
  }
}
