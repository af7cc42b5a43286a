package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.PaperAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What officers look at: the printed faces of one card, and the shelf of the pickup counter. */
@Controller
class CardFileController {

  private static final Set<Role> MAY_SEE =
      Set.of(Role.OPERATOR_SIAK, Role.PETUGAS_PENYERAHAN, Role.KASI);

  private final CardStore cards;
  private final CardVault vault;
  private final Offices offices;
  private final UnitOfWork unitOfWork;
  private final Answers answers;

  CardFileController(
      CardStore cards, CardVault vault, Offices offices, UnitOfWork unitOfWork, Answers answers) {
    this.cards = cards;
    this.vault = vault;
    this.offices = offices;
    this.unitOfWork = unitOfWork;
    this.answers = answers;
  }

  /**
   * Opens the two faces as printed; the vault audits the sight. Not found without a right to it.
   */
  @GetMapping("/berkas/{number}/kartu.pdf")
  ResponseEntity<byte[]> faces(@PathVariable("number") String number, Officer officer) {
    CaseNumber file = new CaseNumber(number);
    Result<byte[], CardRefusal> pdf =
        unitOfWork.attempt(() ->
            content(file, officer)
                .<Result<byte[], CardRefusal>>map(Result::done)
                .orElseGet(() -> Result.refused(new PrintRefusal.NoCard())));
    return pdf.fold(
        bytes -> PaperAnswer.inline(bytes, "kartu"), refusal -> ResponseEntity.notFound().build());
  }

  @GetMapping("/rak-kartu")
  ModelAndView shelf(Officer officer) {
    if (officer.roles().stream().noneMatch(MAY_SEE::contains)) {
      return answers.refused(new StockRefusal.NotYourSafe(), "/");
    }
    return new ModelAndView(
        "cards/rak", Map.of("shelf", cards.shelf(), "zone", offices.here().hours().zone()));
  }

  private Optional<byte[]> content(CaseNumber file, Officer officer) {
    return officer.roles().stream().anyMatch(MAY_SEE::contains)
        ? cards
            .of(file)
            .flatMap(card ->
                vault.faces(
                    card.subject(),
                    card.serial(),
                    Purpose.of("card-face-shown", officer.id(), file)))
        : Optional.empty();
  }
}
