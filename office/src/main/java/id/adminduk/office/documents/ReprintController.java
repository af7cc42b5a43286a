package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CaseReading;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.web.Answers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** S14: a lost paper printed again and handed over. */
@Controller
class ReprintController {

  private final Reprints reprints;
  private final CaseReading reading;
  private final Answers answers;

  ReprintController(Reprints reprints, CaseReading reading, Answers answers) {
    this.reprints = reprints;
    this.reading = reading;
    this.answers = answers;
  }

  @PostMapping("/surat/berkas/{number}/cetak-ulang")
  ModelAndView print(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam(defaultValue = "") String pilih,
      Officer officer) {
    String page = "/berkas/" + new CaseNumber(number);
    Optional<UUID> wanted = Id.read(pilih);
    Optional<CaseView> file = known(number, officer);
    if (file.isEmpty()) {
      return answers.refused(new PaperRefusal.NoSuchPaper(), "/tugas");
    }
    if (wanted.isEmpty()) {
      return answers.refused(new PaperRefusal.NothingChosen(), page);
    }
    return reprints
        .print(file.get(), new StepId(step), wanted.get(), officer)
        .fold(
            paper ->
                answers.done(page, "documents.reprinted", Map.of("title", paper.type().title())),
            refusal -> answers.refused(refusal, page));
  }

  @PostMapping("/surat/berkas/{number}/serahkan")
  ModelAndView handOver(@PathVariable String number, @RequestParam UUID step, Officer officer) {
    String page = "/berkas/" + new CaseNumber(number);
    Optional<CaseView> file = known(number, officer);
    return file.isEmpty()
        ? answers.refused(new PaperRefusal.NoSuchPaper(), "/tugas")
        : reprints
            .handOver(file.get(), new StepId(step), officer)
            .fold(
                done -> answers.done(page, "documents.handed-over", Map.of()),
                refusal -> answers.refused(refusal, page));
  }

  private Optional<CaseView> known(String number, Officer officer) {
    return DocumentsDoor.mayRead(officer)
        ? reading.open(new CaseNumber(number), officer)
        : Optional.empty();
  }
}
