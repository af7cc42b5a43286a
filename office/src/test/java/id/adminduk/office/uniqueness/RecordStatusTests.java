package id.adminduk.office.uniqueness;

import static id.adminduk.office.uniqueness.RecordStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordStatusTests {

  /** The table of domain.md 4.2, word by word, with our two ways back marked. */
  private static final String DRAWN =
      """
      UNREGISTERED > BIO_CAPTURED
      BIO_CAPTURED > PROCESSING
      PROCESSING > SENT_FOR_ENROLLMENT ENROLL_FAILURE_AT_REGIONAL
      SENT_FOR_ENROLLMENT > RECEIVED_AT_CENTRAL
      RECEIVED_AT_CENTRAL > PRINT_READY_RECORD ENROLL_FAILURE_AT_CENTRAL SEARCH_FAILURE_AT_CENTRAL
      RECEIVED_AT_CENTRAL > ADJUDICATE_RECORD REQUEST_VALIDATION DUPLICATE_RECORD
      ENROLL_FAILURE_AT_REGIONAL > BIO_CAPTURED UNREGISTERED
      ENROLL_FAILURE_AT_CENTRAL > BIO_CAPTURED UNREGISTERED
      SEARCH_FAILURE_AT_CENTRAL > BIO_CAPTURED UNREGISTERED RECEIVED_AT_CENTRAL
      ADJUDICATE_RECORD > ADJUDICATE_IN_PROCESS
      ADJUDICATE_IN_PROCESS > PRINT_READY_RECORD DUPLICATE_RECORD UNREGISTERED
      REQUEST_VALIDATION > PRINT_READY_RECORD DUPLICATE_RECORD
      DUPLICATE_RECORD > UNREGISTERED
      PRINT_READY_RECORD > SENT_FOR_CARD_PRINTING
      SENT_FOR_CARD_PRINTING > CARD_PRINTED
      CARD_PRINTED > CARD_SHIPPED PRINT_READY_RECORD
      CARD_SHIPPED > CARD_ISSUED
      CARD_ISSUED > PRINT_READY_RECORD
      SENT_FOR_CARD_PRINTING > PRINT_READY_RECORD
      CARD_SHIPPED > PRINT_READY_RECORD
      """;

  @Test
  @DisplayName("Hanya perpindahan status yang digambar yang boleh terjadi")
  void exactly_the_drawn_ways_exist_among_all_pairs() {
    Set<String> drawn = new TreeSet<>();
    for (String line : DRAWN.lines().toList()) {
      List<String> words = List.of(line.split(" ", -1));
      words.subList(2, words.size()).forEach(to -> drawn.add(words.getFirst() + " " + to));
    }
    Set<String> existing = new TreeSet<>();
    for (RecordStatus from : values()) {
      for (RecordStatus to : values()) {
        if (from.mayBecome(to)) {
          existing.add(from + " " + to);
        }
      }
    }
    assertThat(existing).isEqualTo(drawn);
  }

  @Test
  @DisplayName("Tidak pernah direkam lagi setelah PRINT_READY_RECORD")
  void no_way_leads_from_a_recorded_person_to_a_new_recording() {
    for (RecordStatus status : values()) {
      if (status.isRecorded()) {
        assertThat(status.next()).as("%s", status).allMatch(RecordStatus::isRecorded);
      }
    }
    assertThat(Arrays.stream(values()).filter(RecordStatus::isRecorded))
        .containsExactly(
            PRINT_READY_RECORD, SENT_FOR_CARD_PRINTING, CARD_PRINTED, CARD_SHIPPED, CARD_ISSUED);
  }

  @Test
  void what_the_buttons_offer_is_a_way_of_the_table() {
    for (RecordStatus status : values()) {
      if (status.mayBeRecordedAnew()) {
        boolean drawn =
            status.mayBecome(UNREGISTERED)
                || (status.mayBecome(ADJUDICATE_IN_PROCESS)
                    && ADJUDICATE_IN_PROCESS.mayBecome(UNREGISTERED));
        assertThat(drawn).as("%s", status).isTrue();
      }
    }
    assertThat(Arrays.stream(values()).filter(RecordStatus::mayBeSentAgain))
        .containsExactly(
            ENROLL_FAILURE_AT_REGIONAL, ENROLL_FAILURE_AT_CENTRAL, SEARCH_FAILURE_AT_CENTRAL);
  }

  @Test
  void every_status_has_plain_words_in_both_languages() {
    for (String language : List.of("id", "en")) {
      ResourceBundle words = ResourceBundle.getBundle("messages/uniqueness", Locale.of(language));
      for (RecordStatus status : values()) {
        assertThat(words.getString("uniqueness.status." + status + ".meaning")).isNotBlank();
        assertThat(words.getString("uniqueness.status." + status + ".office")).isNotBlank();
      }
    }
    assertThat(ResourceBundle.getBundle("messages/uniqueness", Locale.of("id")).keySet())
        .isEqualTo(ResourceBundle.getBundle("messages/uniqueness", Locale.of("en")).keySet());
  }
}
