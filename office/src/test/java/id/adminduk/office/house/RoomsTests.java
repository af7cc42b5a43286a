package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows go down, never up, never round (house rule 1). */
class RoomsTests {

  @Test
  void every_room_calls_only_the_rooms_it_declares() {
    assertThat(Rooms.modules().detectViolations().getMessages()).isEmpty();
  }

  @Test
  void every_room_declares_its_arrows_and_they_lead_to_rooms() {
    var arrows = Rooms.arrows();
    assertThat(arrows).isNotEmpty();
    arrows.forEach((room, allowed) -> assertThat(arrows.keySet()).as(room).containsAll(allowed));
  }

  @Test
  void an_arrow_that_points_up_is_reported() {
    List<String> messages =
        ApplicationModules.of("id.adminduk.fixture.rooms", location -> true)
            .detectViolations()
            .getMessages();

    assertThat(messages).anySatisfy(message -> assertThat(message).contains("lower", "upper"));
  }

  @Test
  void a_room_that_declares_nothing_is_reported() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> Rooms.declaredBy("id.adminduk.fixture.rooms.upper")))
        .hasMessageContaining("declares no allowedDependencies");
  }
}
