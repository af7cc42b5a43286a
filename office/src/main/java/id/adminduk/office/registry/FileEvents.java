package id.adminduk.office.registry;

import id.adminduk.office.applications.CaseView;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.MoveLetter;
import id.adminduk.office.population.register.MoveLetters;
import id.adminduk.office.population.register.RegisterReading;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was written into the register for a file; the caller notes who looked. */
@Component
public class FileEvents {

  private final RegisterReading reading;
  private final MoveLetters letters;
  private final EntryStore store;

  FileEvents(RegisterReading reading, MoveLetters letters, EntryStore store) {
    this.reading = reading;
    this.letters = letters;
    this.store = store;
  }

  /** Says whether a file of this service is about an event that somebody writes. */
  public boolean areAsked(CaseView file) {
    return RegisterForms.asks(file);
  }

  /** Gives the events of a file, the oldest first. */
  public List<Happening> events(CaseNumber file) {
    return reading.eventsOf(file);
  }

  /** Gives the letters of moving that were written for a file, the oldest first. */
  public List<MoveLetter> letters(CaseNumber file) {
    return store.lettersOf(file).stream().flatMap(number -> letters.find(number).stream()).toList();
  }
}
