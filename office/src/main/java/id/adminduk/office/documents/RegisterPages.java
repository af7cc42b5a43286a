package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.population.life.ReportingDeadline;
import id.adminduk.office.registry.WrittenForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the register as a page: on the screen and as PDF/A. */
@Component
class RegisterPages {

  /** A line of a page. */
  public record Line(String label, String text) {}

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final RegisterStore store;
  private final PaperStore papers;
  private final PaperLines lines;
  private final RegisterWords words;
  private final WrittenForms forms;
  private final Officers officers;
  private final Documents documents;
  private final JsonMapper json;

  RegisterPages(
      RegisterStore store,
      PaperStore papers,
      PaperLines lines,
      RegisterWords words,
      WrittenForms forms,
      Officers officers,
      Documents documents,
      JsonMapper json) {
    this.store = store;
    this.papers = papers;
    this.lines = lines;
    this.words = words;
    this.forms = forms;
    this.officers = officers;
    this.documents = documents;
    this.json = json;
  }

  /** Gives what the page of an entry shows. */
  Map<String, Object> model(RegisterEntry entry) {
    RegisterEntry.Shown shown = store.shown(entry);
    List<Paper> extracts = papers.ofEvent(entry.event());
    Map<String, Object> model = new HashMap<>();
    model.put("entry", entry);
    model.put("id", entry.id().toString());
    model.put("register", RegisterWords.register(entry.code()));
    model.put("standing", shown.standing().name());
    model.put("why", shown.why());
    model.put("facts", facts(entry, extracts).stream().map(RegisterPages::masked).toList());
    model.put("notes", words.notes(entry));
    model.put("acts", store.acts(entry.id()).stream().map(this::act).toList());
    model.put("extracts", lines.of(extracts));
    model.put("resident", entry.resident());
    model.put("deadline", deadline(entry));
    return model;
  }

  /** What the newest draft that was not given up says; the events behind it stay the same. */
  private List<Line> facts(RegisterEntry entry, List<Paper> extracts) {
    Optional<Paper> says =
        extracts.stream()
            .filter(paper -> paper.state() != PaperState.WITHDRAWN)
            .findFirst()
            .or(() -> extracts.stream().findFirst());
    List<Line> facts = new ArrayList<>();
    says.ifPresent(paper ->
        facts.addAll(RegisterWords.facts(entry.kind(), json.readValue(paper.content(), FIELDS))));
    Map<String, String> form = forms.behind(entry.event());
    for (String field : List.of("pelapor", "saksi1", "saksi2")) {
      Optional.ofNullable(form.get(field))
          .filter(name -> !name.isBlank())
          .ifPresent(name -> facts.add(new Line(RegisterWords.hand(field), name)));
    }
    facts.add(new Line("Tanggal pelaporan", Day.SHOWN.format(entry.reportedOn())));
    return facts;
  }

  /** On the screen a NIK stays masked; the page of the book has it whole. */
  private static Line masked(Line line) {
    return new Line(
        line.label(), line.text().replaceAll("\\b(\\d{6})\\d{6}(\\d{4})\\b", "$1••••••$2"));
  }

  /** Which deadline held and how late the report was; empty where the law sets none. */
  private static String deadline(RegisterEntry entry) {
    return ReportingDeadline.of(entry.kind())
        .map(one ->
            (entry.isLate() ? "Terlambat %d hari dari batas %d hari" : "Dalam batas %2$d hari")
                    .formatted(entry.daysLate(), one.days())
                + " ("
                + one.legalBase()
                + ")")
        .orElse("");
  }

  private Line act(RegisterEntry.Done done) {
    String who = officers.find(done.officer()).map(Officer::name).orElse("-");
    String what = done.act() == RegisterEntry.Act.ENTERED ? "Dicatat dalam register" : "Dibatalkan";
    String note = done.note().isBlank() ? "" : ": " + done.note();
    return new Line(lines.at(done.at()), what + " oleh " + who + note);
  }

  /** Prints the page of the book. */
  byte[] print(RegisterEntry entry) {
    Map<String, Object> model = model(entry);
    model.put("facts", facts(entry, papers.ofEvent(entry.event())));
    model.put("number", "");
    model.put("nomor", entry.number());
    model.put("title", "Register " + RegisterWords.register(entry.code()));
    model.put("place", "Jilid " + entry.volume() + " halaman " + entry.page());
    model.put("running", entry.running() + " tahun " + entry.year());
    return documents.print("register-akta", model);
  }
}
