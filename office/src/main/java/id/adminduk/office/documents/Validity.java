package id.adminduk.office.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Until when a paper counts; most count until they are replaced. */
@Component
class Validity {

  /** Field of the content: the last day, as ISO date. */
  static final String LAST_DAY = "sampai";

  private final JsonMapper json;

  Validity(JsonMapper json) {
    this.json = json;
  }

  Optional<LocalDate> lastDay(Paper paper) {
    String said = json.readTree(paper.content()).path(LAST_DAY).asString("");
    return said.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(said));
  }
}
