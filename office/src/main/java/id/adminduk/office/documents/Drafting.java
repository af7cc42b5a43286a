package id.adminduk.office.documents;

import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a paper's words together: the register's, the officer's, and the rules that may say no. */
@Component
class Drafting {

  private final Quotations quotations;
  private final ChildCardRules children;
  private final StandInRules standIns;
  private final Photos photos;

  Drafting(Quotations quotations, ChildCardRules children, StandInRules standIns, Photos photos) {
    this.quotations = quotations;
    this.children = children;
    this.standIns = standIns;
    this.photos = photos;
  }

  Result<Quoted, PaperRefusal> of(PaperType type, Person person, long resident, Given given) {
    LocalDate today = quotations.today();
    Optional<Photos.Kept> photo = showsFace(type) ? photos.latest(resident) : Optional.empty();
    Optional<PaperRefusal> objection =
        switch (type) {
          case KIA -> children.against(person, photo.isPresent(), today);
          case SUKET -> standIns.against(person, today);
          case SKTT -> Permits.against(person, Permits.Kind.ITAS, today);
          case KETERANGAN_KEPENDUDUKAN -> Purposes.against(given);
          case TANDA_BUKTI_PELAPORAN -> ForeignReport.against(person, given, today);
          default -> Optional.empty();
        };
    return objection
        .<Result<Quoted, PaperRefusal>>map(Result::refused)
        .orElseGet(() ->
            quotations
                .of(type, person)
                .<Result<Quoted, PaperRefusal>>map(
                    quoted -> Result.done(complete(type, quoted, person, photo, given, today)))
                .orElseGet(() -> Result.refused(new PaperRefusal.NothingToQuote(type.title()))));
  }

  /** Says whether a photo may stand on papers of this type. */
  static boolean showsFace(PaperType type) {
    return type == PaperType.KIA || type == PaperType.SUKET;
  }

  private static Quoted complete(
      PaperType type,
      Quoted quoted,
      Person person,
      Optional<Photos.Kept> photo,
      Given given,
      LocalDate today) {
    Map<String, Object> content = new LinkedHashMap<>(quoted.content());
    switch (type) {
      case KIA -> {
        if (ChildCardRules.SECOND.equals(content.get("jenis"))) {
          photo.ifPresent(kept -> content.put("foto", kept.asContent()));
        }
      }
      case SUKET -> photo.ifPresent(kept -> content.put("foto", kept.asContent()));
      case KETERANGAN_KEPENDUDUKAN -> content.put(Given.PURPOSE, given.of(Given.PURPOSE));
      case TANDA_BUKTI_PELAPORAN -> content.putAll(ForeignReport.content(person, given, today));
      default -> {
        return quoted;
      }
    }
    return quoted.with(content);
  }
}
