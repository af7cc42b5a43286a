package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Malformed;
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

/** The page of the safe: stock, delivery, ledger. */
@Controller
class BlankController {

  private static final String PAGE = "cards/blangko";
  private static final String ADDRESS = "/blangko";

  private final Blanks blanks;
  private final BlankStore store;
  private final BlankLedgerView ledger;
  private final DoubtSweep sweep;
  private final Offices offices;
  private final Answers answers;
  private final Texts texts;

  BlankController(
      Blanks blanks,
      BlankStore store,
      BlankLedgerView ledger,
      DoubtSweep sweep,
      Offices offices,
      Answers answers,
      Texts texts) {
    this.blanks = blanks;
    this.store = store;
    this.ledger = ledger;
    this.sweep = sweep;
    this.offices = offices;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(ADDRESS)
  ModelAndView page(Officer officer) {
    if (!blanks.keptBy(officer)) {
      return answers.refused(new StockRefusal.NotYourSafe(), "/");
    }
    sweep.moveStaleToDoubt();
    Map<String, Object> model = model("", "", "");
    model.put("errors", new FormErrors(texts));
    return new ModelAndView(PAGE, model);
  }

  @PostMapping("/blangko/terima")
  ModelAndView receive(
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String bast,
      Officer officer) {
    FormErrors errors = new FormErrors(texts);
    if (bast.isBlank()) {
      errors.add("bast", "cards.blank.bast.missing");
    }
    try {
      SerialRange.parse(first, last);
    } catch (Malformed malformed) {
      errors.add("first", malformed.messageKey());
    }
    if (!errors.isEmpty() && blanks.keptBy(officer)) {
      return answers.invalid(PAGE, model(first, last, bast), errors);
    }
    return blanks
        .receive(first, last, bast, officer)
        .fold(
            count -> answers.done(ADDRESS, "cards.blank.received", Map.of("count", count)),
            refusal -> answers.refused(refusal, ADDRESS));
  }

  private Map<String, Object> model(String first, String last, String bast) {
    Map<String, Object> model = new HashMap<>();
    StockBalance balance = store.ledgerBalance();
    model.put("balance", balance);
    model.put("sound", balance.holds() && balance.equals(counted(balance)));
    model.put("states", BlankState.values());
    model.put("lines", ledger.newest());
    model.put("zone", offices.here().hours().zone());
    model.put("first", first);
    model.put("last", last);
    model.put("bast", bast);
    return model;
  }

  /** The same balance from the table instead of the ledger; both tell one truth. */
  private StockBalance counted(StockBalance ledgerBalance) {
    return new StockBalance(ledgerBalance.received(), store.countByState());
  }
}
