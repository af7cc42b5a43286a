package id.adminduk.office.delivery;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.documents.SignedPapers.Signed;
import id.adminduk.office.documents.SignedPapers.Standing;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.PaperAnswer;
import id.adminduk.office.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pickup counter's page of one signed paper: links, copies, and a copy more. */
@Controller
class DeliveryController {

  private static final String TEMPLATE = "delivery/paper";
  private static final List<Integer> DAYS = List.of(7, 14, 30);
  private static final UUID NO_LINK = new UUID(0, 0);

  /** One link as it is shown. */
  public record LinkLine(
      String id, String made, String by, String until, String state, int wrong) {}

  /** One copy as it is shown. */
  public record CopyLine(String at, String by, String reason) {}

  private final Deliveries deliveries;
  private final LinkStore store;
  private final Documents documents;
  private final Officers officers;
  private final Answers answers;
  private final Texts texts;
  private final Clock clock;
  private final ZoneId zone;
  private final String publicAddress;

  DeliveryController(
      Deliveries deliveries,
      LinkStore store,
      Documents documents,
      Officers officers,
      Offices offices,
      Answers answers,
      Texts texts,
      Clock clock,
      @Value("${adminduk.public-address:http://localhost:${server.port:8080}}")
          String publicAddress) {
    this.deliveries = deliveries;
    this.store = store;
    this.documents = documents;
    this.officers = officers;
    this.answers = answers;
    this.texts = texts;
    this.clock = clock;
    this.zone = offices.here().hours().zone();
    this.publicAddress = publicAddress;
  }

  @GetMapping("/surat/{id}/penyerahan")
  ModelAndView show(@PathVariable UUID id, Officer officer) {
    if (!Deliveries.mayGive(officer)) {
      return answers.refused(new DeliveryRefusal.NotAtTheCounter(), "/");
    }
    return deliveries
        .open(id, officer)
        .map(paper -> new ModelAndView(TEMPLATE, model(paper, "")))
        .orElseGet(() -> answers.refused(new DeliveryRefusal.NoSignedPaper(), "/surat"));
  }

  /** Answers with the slip itself: the PIN is in no page, session or address. */
  @PostMapping("/surat/{id}/tautan")
  Object link(@PathVariable UUID id, @RequestParam(defaultValue = "14") int hari, Officer officer) {
    Duration valid = Duration.ofDays(DAYS.contains(hari) ? hari : DAYS.getFirst());
    return deliveries
        .link(id, valid, officer)
        .<Object>fold(
            made -> PaperAnswer.inline(slip(made), "slip-unduh"),
            refusal -> refused(refusal, id, "", officer));
  }

  private byte[] slip(Deliveries.Made made) {
    String address = publicAddress + "/unduh/" + made.link().token().value();
    Map<String, Object> model = new HashMap<>();
    model.put("number", made.paper().file().map(CaseNumber::value).orElse(null));
    model.put("title", made.paper().title());
    model.put("paperNumber", made.paper().number());
    model.put("address", address);
    model.put("qr", documents.qrDataUri(address));
    model.put("pin", made.pin().substring(0, 3) + " " + made.pin().substring(3));
    model.put("until", made.link().validUntil().atZone(zone));
    model.put("most", Link.MOST_WRONG);
    return documents.print("delivery-slip", model);
  }

  @PostMapping("/surat/{id}/tautan/{link}/tutup")
  ModelAndView end(@PathVariable UUID id, @PathVariable String link, Officer officer) {
    return deliveries
        .end(id, Id.read(link).orElse(NO_LINK), officer)
        .fold(
            paper -> answers.done("/surat/" + paper + "/penyerahan", "delivery.ended", Map.of()),
            refusal -> refused(refusal, id, "", officer));
  }

  @PostMapping("/surat/{id}/cetak-ulang")
  Object printAgain(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, Officer officer) {
    return deliveries
        .printAgain(id, alasan, officer)
        .<Object>fold(
            bytes -> PaperAnswer.inline(bytes, "surat-" + id),
            refusal -> refused(refusal, id, alasan, officer));
  }

  private ModelAndView refused(Refusal why, UUID id, String reason, Officer officer) {
    Optional<Signed> paper =
        Deliveries.mayGive(officer) ? deliveries.open(id, officer) : Optional.empty();
    return paper
        .map(one -> answers.refusedOn(TEMPLATE, model(one, reason), why))
        .orElseGet(() -> answers.refused(why, "/surat"));
  }

  private Map<String, Object> model(Signed paper, String reason) {
    Map<String, Object> model = new HashMap<>();
    model.put("paper", paper);
    model.put("inForce", paper.standing() == Standing.NEWEST);
    model.put("links", store.of(paper.id()).stream().map(this::line).toList());
    model.put("copies", store.copies(paper.id()).stream().map(this::line).toList());
    model.put("days", DAYS);
    model.put("reason", reason);
    model.put("most", Link.MOST_WRONG);
    model.put("problem", false);
    return model;
  }

  private LinkLine line(Link link) {
    return new LinkLine(
        link.id().toString(),
        at(link.madeAt()),
        name(link.madeBy()),
        at(link.validUntil()),
        link.state(clock.instant()).name(),
        link.wrong());
  }

  private CopyLine line(LinkStore.Copy copy) {
    return new CopyLine(
        at(copy.at()),
        copy.officer().map(this::name).orElse(texts.of("delivery.by-link")),
        copy.reason());
  }

  private String at(Instant at) {
    return Day.WITH_TIME.format(at.atZone(zone));
  }

  private String name(OfficerId id) {
    return officers.find(id).map(Officer::name).orElse("–");
  }
}
