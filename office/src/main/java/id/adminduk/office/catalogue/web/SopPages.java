package id.adminduk.office.catalogue.web;

import id.adminduk.office.catalogue.Publication;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.Timing;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows what the office has promised; open to everybody (UU 25/2009: standards are published). */
@Controller
class SopPages {

  private final Publication publication;

  SopPages(Publication publication) {
    this.publication = publication;
  }

  /** One line of the list. */
  record Entry(
      String office,
      String service,
      String title,
      String unit,
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
          sop.header().number(),
          sop.header().revised(),
          Timing.of(sop.promisedTotal()).words(),
          sop.rows().size());
    }
  }

  @GetMapping("/sop")
  String list(Model model) {
    List<Entry> entries = publication.procedures().stream().map(Entry::of).toList();
    model.addAttribute("entries", entries);
    return "catalogue/list";
  }

  /** Shows one SOP; the office is only needed where two offices offer the same service. */
  @GetMapping("/sop/{service}")
  String sheet(
      @PathVariable String service, @RequestParam(defaultValue = "") String kantor, Model model) {
    Sop sop =
        publication.procedures().stream()
            .filter(each -> each.service().value().equals(service))
            .filter(each -> kantor.isEmpty() || each.office().value().equals(kantor))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("sop", sop);
    model.addAttribute("header", sop.header());
    model.addAttribute("sheet", SopSheet.of(sop));
    model.addAttribute("standard", publication.standard(sop.office(), sop.service()));
    return "catalogue/sheet";
  }
}
