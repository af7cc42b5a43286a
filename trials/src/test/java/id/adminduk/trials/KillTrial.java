package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** R1: SIGKILL between rows, and once amid a recording, loses nothing that was answered. */
@Tag("long")
@ExtendWith(SharedOffice.class)
class KillTrial {

  private static final List<String> FINGERS =
      List.of("RIGHT_THUMB", "RIGHT_INDEX", "LEFT_INDEX", "LEFT_LITTLE");

  /** What an officer can see of a file; must be the same before and after. */
  private record Seen(FileState state, List<String> timeline, List<String> documents) {}

  @Test
  @DisplayName("Server dimatikan paksa sesudah baris 2, 5, dan 8 serta di tengah perekaman")
  void nothing_is_lost_by_a_kill_between_rows(OfficeProcess office) {
    Counters counters = new Counters(office);
    Demo.waitForGallery(counters);
    ApiWalk walk = new ApiWalk(counters, Person.RIFANI);
    walk.apply();
    walk.check();
    killAndCompare(office, counters, walk, "3");
    walk.verify();
    walk.approve();
    walk.capture();
    List<Integer> recorded = sizes(counters, walk);
    killAndCompare(office, counters, walk, "5");
    assertThat(sizes(counters, walk)).isEqualTo(recorded);
    walk.seal();
    killAndCompare(office, counters, walk, "6");
    walk.send();
    walk.checkNik();
    walk.print();
    killAndCompare(office, counters, walk, "9");
    walk.forward();
    walk.handOver();
    assertThat(walk.state().isClosed()).isTrue();
    assertThat(rowsOf(see(counters, walk).timeline()))
        .as("every row in the time line")
        .contains("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
  }

  private static void killAndCompare(
      OfficeProcess office, Counters counters, ApiWalk walk, String openRow) {
    Seen before = see(counters, walk);
    assertThat(before.state().row()).isEqualTo(openRow);
    office.kill();
    System.out.println(
        "Killed while row "
            + openRow
            + " was open; up again after "
            + office.start().toMillis()
            + " ms");
    counters.signInAgain();
    assertThat(see(counters, walk)).isEqualTo(before);
  }

  private static Seen see(Counters counters, ApiWalk walk) {
    Terminal officer = counters.of(Account.LOKET2);
    String page = officer.page("/berkas/" + walk.number());
    List<String> documents =
        Texts.all(page, "/dokumen/[0-9a-f-]+\\.pdf").stream()
            .map(address -> address + " " + officer.file(address).body().length)
            .toList();
    return new Seen(walk.state(), Texts.timeline(page), documents);
  }

  private static List<Integer> sizes(Counters counters, ApiWalk walk) {
    return FINGERS.stream()
        .map(finger ->
            counters
                .of(Account.REKAM)
                .file("/berkas/" + walk.number() + "/rekam/gambar/FINGER_IMAGE/" + finger))
        .map(answer -> {
          assertThat(answer.statusCode()).isEqualTo(200);
          return answer.body().length;
        })
        .toList();
  }

  private static List<String> rowsOf(List<String> timeline) {
    return timeline.stream()
        .filter(line -> line.matches("\\d\\d\\.\\d\\d \\d+\\. .*"))
        .map(line -> line.replaceAll("^\\S+ (\\d+)\\. .*$", "$1"))
        .toList();
  }
}
