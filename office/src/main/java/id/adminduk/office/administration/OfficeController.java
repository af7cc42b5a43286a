package id.adminduk.office.administration;

import id.adminduk.office.access.Office;
import id.adminduk.office.access.OfficeChanges;
import id.adminduk.office.access.Officer;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Name, place and reach of the office, for letterheads, cards and public pages. */
@Controller
class OfficeController {

  static final String PAGE = "/admin/kantor";

  private static final String TEMPLATE = "administration/office";

  private final OfficeChanges changes;
  private final Answers answers;
  private final Texts texts;

  OfficeController(OfficeChanges changes, Answers answers, Texts texts) {
    this.changes = changes;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(PAGE)
  ModelAndView page(Officer officer) {
    return changes
        .office(officer)
        .fold(
            office ->
                new ModelAndView(
                    TEMPLATE, model(office, OfficeForm.of(office), new FormErrors(texts))),
            refusal -> answers.refused(refusal, "/"));
  }

  @PostMapping(PAGE)
  ModelAndView change(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String provinsi,
      @RequestParam(defaultValue = "") String kabupaten,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String website,
      @RequestParam(defaultValue = "") String zone,
      Officer officer) {
    OfficeForm form =
        new OfficeForm(name, provinsi, kabupaten, address, phone, email, website, zone);
    return changes
        .office(officer)
        .fold(office -> changed(office, form, officer), refusal -> answers.refused(refusal, "/"));
  }

  private ModelAndView changed(Office before, OfficeForm form, Officer officer) {
    FormErrors errors = new FormErrors(texts);
    return form.judged(before, errors)
        .map(office ->
            changes
                .data(office, officer)
                .fold(
                    done ->
                        answers.done(
                            PAGE, "administration.office.done", Map.of("name", done.name())),
                    refusal -> answers.refused(refusal, PAGE)))
        .orElseGet(() -> answers.invalid(TEMPLATE, model(before, form, errors), errors));
  }

  private static Map<String, Object> model(Office office, OfficeForm form, FormErrors errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("office", office);
    model.put("form", form);
    model.put("errors", errors);
    model.put("zones", OfficeForm.ZONES);
    return model;
  }
}
