package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.CaseSearch;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Finds a file; what is searched travels in the body, so no NIK stands in an address or a log. */
@Controller
class SearchController {

  private static final String PAGE = "applications/search";

  private final CaseSearch search;
  private final Answers answers;
  private final Texts texts;
  private final Moments moments;

  SearchController(CaseSearch search, Answers answers, Texts texts, Offices offices) {
    this.search = search;
    this.answers = answers;
    this.texts = texts;
    this.moments = new Moments(offices);
  }

  @GetMapping("/cari")
  ModelAndView page(Officer officer) {
    onlyOfficers(officer);
    return new ModelAndView(PAGE, model("", ""));
  }

  @PostMapping("/cari")
  ModelAndView find(
      @RequestParam(defaultValue = "") String kata,
      @RequestParam(defaultValue = "") String keperluan,
      Officer officer) {
    onlyOfficers(officer);
    Map<String, Object> model = model(kata, keperluan);
    return search
        .find(kata, keperluan, officer)
        .fold(
            hits -> {
              model.put("hits", hits);
              return new ModelAndView(PAGE, model);
            },
            refusal -> {
              FormErrors errors = new FormErrors(texts);
              errors.add("keperluan", "applications.search.purpose-missing");
              return answers.invalid(PAGE, model, errors);
            });
  }

  private Map<String, Object> model(String typed, String purpose) {
    Map<String, Object> model = new HashMap<>();
    model.put("kata", typed);
    model.put("keperluan", purpose);
    model.put("most", CaseSearch.MOST);
    model.put("moments", moments);
    model.put("errors", new FormErrors(texts));
    return model;
  }

  /** A terminal in the applicant's hands sees no files. */
  private static void onlyOfficers(Officer officer) {
    if (officer.isTerminal()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
