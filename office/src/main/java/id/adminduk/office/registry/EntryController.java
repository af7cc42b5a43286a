package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.population.life.Changes;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeRefusal;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Form, preview, confirmation: the way of everything that is written into the register. */
@Controller
class EntryController {

  private static final String ADDRESS = "/penduduk/peristiwa/{peristiwa}";
  private static final String FORM = "registry/entry";
  private static final String PREVIEW = "registry/preview";

  private final Map<String, EventForm> forms = new HashMap<>();
  private final EntryDesk desk;
  private final RegistryDesk registry;
  private final PreviewPage previews;
  private final Saying saying;
  private final Chance chance;
  private final Answers answers;
  private final Texts texts;

  EntryController(
      List<EventForm> forms,
      EntryDesk desk,
      RegistryDesk registry,
      PreviewPage previews,
      Saying saying,
      Chance chance,
      Answers answers,
      Texts texts) {
    forms.forEach(form -> this.forms.put(form.word(), form));
    this.desk = desk;
    this.registry = registry;
    this.previews = previews;
    this.saying = saying;
    this.chance = chance;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(ADDRESS)
  ModelAndView open(
      @PathVariable String peristiwa,
      @RequestParam(defaultValue = "0") String dari,
      @RequestParam(defaultValue = "") String berkas,
      Officer officer) {
    Optional<EventForm> form = Optional.ofNullable(forms.get(peristiwa));
    if (!RegistryDoor.mayWrite(officer)) {
      return answers.refused(new RegistryRefusal.NotOfTheRegister(), "/");
    }
    if (form.isEmpty()) {
      return answers.refused(new RegistryRefusal.NotOnThisShelf(), "/penduduk");
    }
    Typed typed = new Typed(new LinkedMultiValueMap<>());
    var file = desk.file(berkas, officer);
    file.ifPresent(known -> typed.set(Proof.FILE, known.number().value()));
    var number = file.map(known -> known.number());
    Pages.ref(dari)
        .flatMap(ref -> registry.open(ref, "RESIDENT", form.get().word(), officer, number))
        .or(() ->
            file.flatMap(known -> known.applicant())
                .flatMap(nik ->
                    registry
                        .seen(List.of(nik), form.get().word(), officer, number)
                        .values()
                        .stream()
                        .findFirst()))
        .ifPresent(person -> form.get().begin(person, typed));
    Entry entry = desk.take(form.get(), typed, officer);
    return new ModelAndView(FORM, model(form.get(), entry, sheet(form.get(), entry)));
  }

  @PostMapping(ADDRESS)
  ModelAndView post(
      @PathVariable String peristiwa,
      @RequestParam MultiValueMap<String, String> fields,
      Officer officer) {
    EventForm form = forms.get(peristiwa);
    if (!RegistryDoor.mayWrite(officer)) {
      return answers.refused(new RegistryRefusal.NotOfTheRegister(), "/");
    }
    if (form == null) {
      return answers.refused(new RegistryRefusal.NotOnThisShelf(), "/penduduk");
    }
    Typed typed = new Typed(fields);
    if (typed.has("ganti")) {
      typed.set(typed.text("ganti"), "");
      typed.set("langkah", "ubah");
    }
    Entry entry = desk.take(form, typed, officer);
    Sheet sheet = sheet(form, entry);
    return switch (typed.text("langkah")) {
      case "ubah" -> new ModelAndView(FORM, model(form, entry, sheet));
      case "simpan" -> write(form, entry, sheet);
      case "lihat" -> preview(form, entry, sheet);
      default -> next(form, entry, sheet);
    };
  }

  /** The people first; then the rest of the form with what is known about them. */
  private ModelAndView next(EventForm form, Entry entry, Sheet sheet) {
    form.people().forEach(entry::maybeWhom);
    if (!sheet.whole() && form.people().stream().noneMatch(entry.typed()::has)) {
      form.people().stream().limit(1).forEach(entry::whom);
    }
    Map<String, Object> model = model(form, entry, sheet);
    return entry.errors().isEmpty()
        ? new ModelAndView(FORM, model)
        : answers.invalid(FORM, model, entry.errors());
  }

  private ModelAndView preview(EventForm form, Entry entry, Sheet sheet) {
    Optional<Plan> plan = form.read(entry);
    Evidence evidence = Proof.read(entry);
    if (plan.isEmpty() || !entry.errors().isEmpty() || !sheet.whole()) {
      return answers.invalid(FORM, model(form, entry, sheet), entry.errors());
    }
    return desk.look(plan.get(), evidence)
        .fold(
            changes -> shown(form, entry, sheet, plan.get(), changes, false),
            refusal -> refused(form, entry, sheet, refusal));
  }

  private ModelAndView refused(EventForm form, Entry entry, Sheet sheet, LifeRefusal refusal) {
    saying.add(refusal, entry, form, sheet);
    return answers.invalid(FORM, model(form, entry, sheet), entry.errors());
  }

  private ModelAndView shown(
      EventForm form, Entry entry, Sheet sheet, Plan plan, Changes changes, boolean again) {
    Map<String, Object> model = model(form, entry, sheet);
    String key = entry.typed().text("kunci");
    model.put("key", key.isEmpty() ? chance.uuid().toString() : key);
    model.put("again", again);
    model.putAll(previews.model(entry, plan, changes));
    return new ModelAndView(PREVIEW, model);
  }

  private ModelAndView write(EventForm form, Entry entry, Sheet sheet) {
    Optional<Plan> plan = form.read(entry);
    Evidence evidence = Proof.read(entry);
    Optional<UUID> key = Id.read(entry.typed().text("kunci"));
    if (plan.isEmpty() || !entry.errors().isEmpty() || key.isEmpty()) {
      return answers.invalid(FORM, model(form, entry, sheet), entry.errors());
    }
    if (previews.mustLookAtOthers(plan.get()) && !entry.typed().ticked("bukanSama")) {
      entry.errors().add("bukanSama", "registry.typed.look-at-others");
      return again(form, entry, sheet, plan.get(), evidence, false);
    }
    return desk.write(key.get(), form, plan.get(), evidence, entry.typed().text("janji"), entry)
        .fold(
            id -> answers.done("/penduduk/catatan/" + id, "registry.recorded", Map.of()),
            refusal -> notWritten(form, entry, sheet, plan.get(), evidence, refusal));
  }

  private ModelAndView notWritten(
      EventForm form, Entry entry, Sheet sheet, Plan plan, Evidence evidence, Refusal refusal) {
    return refusal instanceof LifeRefusal life
        ? refused(form, entry, sheet, life)
        : again(form, entry, sheet, plan, evidence, true);
  }

  /** Shows the preview again: the register moved, or something on it was not answered. */
  private ModelAndView again(
      EventForm form, Entry entry, Sheet sheet, Plan plan, Evidence evidence, boolean moved) {
    ModelAndView page =
        desk.look(plan, evidence)
            .fold(
                changes -> shown(form, entry, sheet, plan, changes, moved),
                refusal -> refused(form, entry, sheet, refusal));
    page.setStatus(moved ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Sheet sheet(EventForm form, Entry entry) {
    return form.draw(entry, new SheetWriter(entry, texts));
  }

  private static Map<String, Object> model(EventForm form, Entry entry, Sheet sheet) {
    Map<String, Object> model = new HashMap<>();
    model.put("word", form.word());
    model.put("paper", form.paper());
    model.put("blocks", sheet.blocks());
    model.put("whole", sheet.whole());
    model.put("berkas", entry.caseNumber().map(Object::toString).orElse(""));
    model.put("oneWord", oneWord(entry.typed()));
    model.put("draft", draft(form, entry));
    model.put("officerId", entry.officer().id().value().toString());
    model.put("errors", entry.errors());
    return model;
  }

  /** The box that confirms a name of one word stands there only beside such a name. */
  private static boolean oneWord(Typed typed) {
    return Stream.of("nama", F101.field(Element.NAMA_LENGKAP))
        .map(typed::text)
        .anyMatch(nama -> !nama.isEmpty() && !nama.contains(" "));
  }

  /** A draft belongs to the people it is about, so that it never returns under another name. */
  private static String draft(EventForm form, Entry entry) {
    return form.word()
        + form.people().stream()
            .flatMap(field -> entry.person(field).stream())
            .map(person -> "-" + entry.ref(person.nik()))
            .collect(Collectors.joining());
  }
}
